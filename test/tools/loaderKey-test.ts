import {mkdirSync, mkdtempSync, rmSync, writeFileSync} from "node:fs";
import {tmpdir} from "node:os";
import {dirname, join} from "node:path";
import {afterEach, beforeEach, expect, it} from "vitest";
import {loaderKey, loaderSources} from "../../tools/loaderKey.js";

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "key-"));
  write("package.json", JSON.stringify({dependencies: {"d3-array": "3.2.5", sharp: "0.35.5"}}));
  write("models/mnist/weights.bin", "weights");
  write("src/photos.ts", `export const photos = [{id: "cat", subject: "a cat"}, {id: "dog-2", subject: "a dog"}];`);
  write("src/photos/cat.jpg", "pixels of a cat");
  write("src/photos/dog-2.jpg", "pixels of a dog");
  write("src/worker/questions/see.ts", `export const see = (x: number) => x + 1;`);
  write("src/worker/questions/hear.ts", `export const hear = (x: number) => x + 2;`);
  write("src/data/loadNetwork.ts", `export const loadNetwork = (name: string) => name;`);
  write("src/data/specs.ts", `export const spec = {photo: "cat", steps: 3};\nexport const words = "a title";`);
  write("src/data/fittedPhotos.ts", `import {photos} from "../photos.js"; export const fitted = () => photos.length;`);
  write(
    "src/data/one.json.ts",
    `import {mean} from "d3-array";
import {spec} from "./specs.js";
import {loadNetwork} from "./loadNetwork.js";
const answer = (question: {kind: string}) => question;
process.stdout.write(JSON.stringify([mean([1]), loadNetwork("mnist"), answer({kind: "see"}), spec]));`
  );
  write("src/data/all.json.ts", `import {fitted} from "./fittedPhotos.js"; process.stdout.write(String(fitted()));`);
});
afterEach(() => rmSync(folder, {recursive: true}));

function write(name: string, text: string): void {
  mkdirSync(dirname(join(folder, name)), {recursive: true});
  writeFileSync(join(folder, name), text);
}

/** Returns whether the key of the loader is another after a file has been written. */
async function changes(file: string, text: string, loader = "data/one.json"): Promise<boolean> {
  const before = await loaderKey(folder, loader);
  write(file, text);
  return (await loaderKey(folder, loader)) !== before;
}

it("loaderKey(folder, name) is another when what the loader uses is: code, values, questions, photos, weights, versions", async () => {
  expect(await changes("src/data/specs.ts", `export const spec = {photo: "cat", steps: 4};`)).toBe(true);
  expect(await changes("src/worker/questions/see.ts", `export const see = (x: number) => x - 1;`)).toBe(true);
  expect(await changes("src/photos/cat.jpg", "other pixels")).toBe(true);
  expect(await changes("models/mnist/weights.bin", "other weights")).toBe(true);
  expect(await changes("package.json", `{"dependencies": {"d3-array": "3.2.6"}}`)).toBe(true);
});

it("loaderKey(folder, name) is the same when what the loader does not use is another: words, types, other photos and questions, other packages", async () => {
  const specs = `/** Said otherwise. */\nexport const spec: object = {photo: "cat", steps: 3};\nexport const words = "x";`;
  expect(await changes("src/data/specs.ts", specs)).toBe(false);
  expect(await changes("src/worker/questions/hear.ts", `export const hear = 5;`)).toBe(false);
  expect(await changes("src/data/loadNetwork.ts", `export const loadNetwork = () => "read otherwise";`)).toBe(false);
  expect(await changes("src/photos/dog-2.jpg", "other pixels")).toBe(false);
  expect(await changes("src/photos.ts", `export const photos = [];`)).toBe(false);
  expect(await changes("package.json", `{"dependencies": {"d3-array": "3.2.5", "sharp": "1.0.0"}}`)).toBe(false);
});

it("loaderKey(folder, name) of a loader that looks at the whole corpus follows from all photos and their registry", async () => {
  expect(await changes("src/photos/dog-2.jpg", "other pixels", "data/all.json")).toBe(true);
  const turned = `export const photos = [{id: "dog-2", subject: "a dog"}, {id: "cat", subject: "a cat"}];`;
  expect(await changes("src/photos.ts", turned, "data/all.json")).toBe(true);
});

it("loaderSources(folder, name) are the modules, packages and files that a loader uses", async () => {
  const {code, packages, files} = await loaderSources(folder, "data/one.json");
  expect(code).toMatch(/steps:3/);
  expect(code).not.toMatch(/a title|read otherwise/);
  expect(packages).toEqual(["d3-array@3.2.5"]);
  expect(files).toEqual(["models/mnist/weights.bin", "src/photos/cat.jpg"]);
});
