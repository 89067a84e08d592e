import {mkdtempSync, readdirSync, readFileSync, rmSync, utimesSync, writeFileSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {setTimeout as sleep} from "node:timers/promises";
import {afterEach, beforeEach, expect, it, vi} from "vitest";
import {keptBytes} from "../../src/data/keptBytes.js";

let folder: string;
let path: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "kept-"));
  path = join(folder, "deeper", "file.bin");
});
afterEach(() => rmSync(folder, {recursive: true}));

const bytes = Uint8Array.of(1, 2, 3, 4, 5);
const quick = {beat: 5, patience: 1000};

it("keptBytes(path, make) makes the bytes once and leaves nothing else behind", async () => {
  const make = vi.fn(async () => bytes);
  expect(await keptBytes(path, make, quick)).toEqual(bytes);
  expect(await keptBytes(path, make, quick)).toEqual(bytes);
  expect(make).toHaveBeenCalledTimes(1);
  expect(readdirSync(join(folder, "deeper"))).toEqual(["file.bin"]);
});

it("keptBytes(path, make) makes them again where the file is cut or changed", async () => {
  const make = vi.fn(async () => bytes);
  await keptBytes(path, make, quick);
  const whole = readFileSync(path);
  const damaged = [
    whole.subarray(0, whole.length - 1),
    whole.subarray(0, 3),
    Buffer.alloc(0),
    Buffer.from(whole).fill(9, 34, 35)
  ];
  for (const [i, file] of damaged.entries()) {
    writeFileSync(path, file);
    expect(await keptBytes(path, make, quick)).toEqual(bytes);
    expect(make).toHaveBeenCalledTimes(i + 2);
    expect(readFileSync(path)).toEqual(whole);
  }
});

it("keptBytes(path, make) of several that ask at once is made by one, however long it takes", async () => {
  const make = vi.fn(async () => {
    await sleep(1.5 * quick.patience);
    return bytes;
  });
  const all = await Promise.all(Array.from({length: 5}, () => keptBytes(path, make, quick)));
  expect(all).toEqual(Array(5).fill(bytes));
  expect(make).toHaveBeenCalledTimes(1);
});

it("keptBytes(path, make) does not wait for one that is dead", async () => {
  await keptBytes(path, async () => bytes, quick);
  rmSync(path);
  writeFileSync(`${path}.lock`, "");
  utimesSync(`${path}.lock`, new Date(0), new Date(0));
  expect(await keptBytes(path, async () => bytes, quick)).toEqual(bytes);
  expect(readdirSync(join(folder, "deeper"))).toEqual(["file.bin"]);
});

it("keptBytes(path, make) keeps nothing where making fails, and the next makes it", async () => {
  await expect(keptBytes(path, () => Promise.reject(new Error("no network")), quick)).rejects.toThrow("no network");
  expect(readdirSync(join(folder, "deeper"))).toEqual([]);
  expect(await keptBytes(path, async () => bytes, quick)).toEqual(bytes);
});
