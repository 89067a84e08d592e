import {existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync} from "node:fs";
import {tmpdir} from "node:os";
import {dirname, join} from "node:path";
import {afterEach, beforeEach, expect, it} from "vitest";
import {writeResult} from "../../tools/committedResult.js";
import {loaderKey} from "../../tools/loaderKey.js";
import {slowLoaders} from "../../tools/slowLoaders.js";
import {warmLoaders} from "../../tools/warmLoaders.js";

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "warm-"));
});
afterEach(() => rmSync(folder, {recursive: true}));

function write(name: string, text: string): void {
  const path = join(folder, "src", name);
  mkdirSync(dirname(path), {recursive: true});
  writeFileSync(path, text);
}

const made = (name: string) => join(folder, "src/.observablehq/cache", name);

it("warmLoaders(folder) runs the loaders anywhere in src, those that are wanted first first, and each only once", async () => {
  write("data/one.txt.ts", `process.stdout.write("one");`);
  write("data/family/two.txt.ts", `import {two} from "./two.js"; process.stdout.write(two);`);
  write("data/family/two.ts", `export const two = "two";`);
  write("data/fails.txt.ts", `process.stdout.write("half"); process.exit(1);`);
  write(".observablehq/cache/old.txt.ts", `process.stdout.write("not a loader");`);
  const lines: string[] = [];
  const options = {first: ["data/one.txt", "data/family/two.txt"], jobs: 1, log: (line: string) => lines.push(line)};
  await warmLoaders(folder, options);
  expect(lines.map((line) => line.replace(/ in \d+ s$/, ""))).toEqual([
    "made data/one.txt",
    "made data/family/two.txt",
    "could not make data/fails.txt"
  ]);
  expect(readFileSync(made("data/one.txt"), "utf8")).toBe("one");
  expect(readFileSync(made("data/family/two.txt"), "utf8")).toBe("two");
  expect(readdirSync(made("data")).sort()).toEqual(["family", "one.txt"]);
  lines.length = 0;
  await warmLoaders(folder, {...options, only: true});
  expect(lines).toEqual([]);
});

it("warmLoaders(folder) takes what is committed of a loader while it holds, also over what an earlier build made", async () => {
  write("data/slow.txt.ts", `process.stdout.write("computed");`);
  writeResult(folder, "data/slow.txt", await loaderKey(folder, "data/slow.txt"), Buffer.from("committed"));
  const lines: string[] = [];
  for (const earlier of [undefined, "made before"]) {
    if (earlier) write(".observablehq/cache/data/slow.txt", earlier);
    await warmLoaders(folder, {log: (line: string) => lines.push(line)});
    expect(readFileSync(made("data/slow.txt"), "utf8")).toBe("committed");
  }
  expect(lines).toEqual([]);
});

it("warmLoaders(folder) says which committed result does not hold, and computes it where no earlier build did", async () => {
  write("data/slow.txt.ts", `process.stdout.write("computed");`);
  writeResult(folder, "data/slow.txt", "another key", Buffer.from("committed"));
  const lines: string[] = [];
  await warmLoaders(folder, {log: (line: string) => lines.push(line)});
  await warmLoaders(folder, {log: (line: string) => lines.push(line)});
  expect(readFileSync(made("data/slow.txt"), "utf8")).toBe("computed");
  expect(lines.map((line) => line.replace(/ in \d+ s$/, ""))).toEqual([
    "computing data/slow.txt, since what is committed of it is stale: `npm run computed` computes it again",
    "made data/slow.txt",
    "using what an earlier build made of data/slow.txt, since what is committed of it is stale: `npm run computed` computes it again"
  ]);
});

it("every slow loader is one", () => {
  for (const name of slowLoaders) expect(existsSync(`src/${name}.ts`), name).toBe(true);
  expect(new Set(slowLoaders).size).toBe(slowLoaders.length);
});
