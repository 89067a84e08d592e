import {mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {afterEach, beforeEach, expect, it} from "vitest";
import {writeTar} from "../../src/data/writeTar.js";
import {committedNames, readResult, stateOf, writeResult} from "../../tools/committedResult.js";
import {loaderKey} from "../../tools/loaderKey.js";
import {readTar} from "../../tools/readTar.js";
import {slowLoaders} from "../../tools/slowLoaders.js";

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "committed-"));
});
afterEach(() => rmSync(folder, {recursive: true}));

const project = process.cwd();
const bytes = (text: string) => new TextEncoder().encode(text);

it("readTar(archive) returns the files that writeTar was given, and rejects half an archive", () => {
  const files = {"a.json": bytes("[1]"), "b/c.webp": Uint8Array.from({length: 1030}, (_, i) => i % 256)};
  const archive = writeTar(files);
  expect(readTar(archive)).toEqual(files);
  expect(() => readTar(archive.subarray(0, 1600))).toThrow("not a whole tar archive");
});

it("a committed result is read as it was written: an archive by its files, a file by itself", () => {
  const archive = writeTar({"a.json": bytes("[1]"), "b.webp": bytes("picture")});
  writeResult(folder, "data/two.tar", "key", archive);
  expect(Buffer.from(readResult(folder, "data/two.tar")).equals(archive)).toBe(true);
  expect(readFileSync(join(folder, "models/computed/data/two.tar/a.json"), "utf8")).toBe("[1]");
  writeResult(folder, "data/one.json", "key", bytes("{}"));
  expect(new Uint8Array(readResult(folder, "data/one.json"))).toEqual(bytes("{}"));
});

it("a committed result is current for its key alone, and while nobody has changed its files", () => {
  const name = "data/two.tar";
  expect(committedNames(folder)).toEqual([]);
  writeResult(folder, name, "key", writeTar({"a.json": bytes("[1]"), "old.json": bytes("[2]")}));
  writeResult(folder, name, "key", writeTar({"a.json": bytes("[1]")}));
  const own = join(folder, "models/computed", name);
  expect(readdirSync(own).sort()).toEqual(["a.json", "hashes.json"]);
  expect(committedNames(folder)).toEqual([name]);
  expect(stateOf(folder, name, "key")).toBe("current");
  expect(stateOf(folder, name, "another")).toBe("stale");
  writeFileSync(join(own, "a.json"), "[3]");
  expect(stateOf(folder, name, "key")).toBe("damaged");
  writeFileSync(join(own, "hashes.json"), "<<<<<<< ours");
  expect(stateOf(folder, name, "key")).toBe("damaged");
});

it("every slow loader has a committed result, and all of them follow from code, photos and weights as they are; else `npm run computed`", async () => {
  const states: Record<string, string> = {};
  const known = committedNames(project);
  const names = [...new Set([...slowLoaders, ...known])].sort();
  for (const name of names) {
    states[name] = known.includes(name) ? stateOf(project, name, await loaderKey(project, name)) : "missing";
  }
  expect(states).toEqual(Object.fromEntries(names.map((name) => [name, "current"])));
});
