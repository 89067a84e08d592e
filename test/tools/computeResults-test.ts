import {existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync} from "node:fs";
import {tmpdir} from "node:os";
import {dirname, join} from "node:path";
import {afterEach, beforeEach, expect, it} from "vitest";
import {committedNames, readResult, stateOf} from "../../tools/committedResult.js";
import {computeResults} from "../../tools/computeResults.js";
import {loaderKey} from "../../tools/loaderKey.js";

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "results-"));
});
afterEach(() => rmSync(folder, {recursive: true}));

function write(name: string, text: string): void {
  mkdirSync(dirname(join(folder, "src", name)), {recursive: true});
  writeFileSync(join(folder, "src", name), text);
}

it("computeResults(folder, names) commits what is asked for, then only what is stale or expected and missing, and drops what was built of it", async () => {
  write("data/one.txt.ts", `process.stdout.write("one");`);
  write("data/two.txt.ts", `process.stdout.write("two");`);
  write(".observablehq/cache/data/one.txt", "built before");
  const lines: string[] = [];
  const log = (line: string) => lines.push(line.replace(/ in \d+ s$/, ""));
  expect(await computeResults(folder, ["data/one.txt", "data/two.txt"], {jobs: 1, log})).toEqual([]);
  expect(committedNames(folder)).toEqual(["data/one.txt", "data/two.txt"]);
  expect(existsSync(join(folder, "src/.observablehq/cache/data/one.txt"))).toBe(false);
  write("data/two.txt.ts", `process.stdout.write("another two");`);
  write("data/three.txt.ts", `process.stdout.write("three");`);
  expect(await computeResults(folder, [], {expected: ["data/three.txt"], jobs: 1, log})).toEqual([]);
  expect(readResult(folder, "data/three.txt").toString()).toBe("three");
  expect(readResult(folder, "data/two.txt").toString()).toBe("another two");
  expect(lines.slice(4)).toEqual([
    "new      data/three.txt",
    "current  data/one.txt",
    "stale    data/two.txt",
    "computed data/three.txt",
    "computed data/two.txt"
  ]);
});

it("computeResults(folder, names) keeps the old result where a loader fails, and rejects the name of none", async () => {
  write("data/one.txt.ts", `process.stdout.write("one");`);
  await computeResults(folder, ["data/one.txt"]);
  write("data/one.txt.ts", `process.stdout.write("half"); process.exit(1);`);
  expect(await computeResults(folder)).toEqual(["data/one.txt"]);
  expect(readResult(folder, "data/one.txt").toString()).toBe("one");
  expect(stateOf(folder, "data/one.txt", await loaderKey(folder, "data/one.txt"))).toBe("stale");
  await expect(computeResults(folder, ["data/none.txt"])).rejects.toThrow("no loader: data/none.txt");
});
