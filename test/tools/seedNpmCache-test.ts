import {existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {afterEach, beforeEach, expect, it} from "vitest";
import {seedNpmCache} from "../../tools/seedNpmCache.js";

let root: string;
let cache: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), "seed-"));
  cache = join(root, ".observablehq/cache/_npm");
});
afterEach(() => rmSync(root, {recursive: true}));

it("seedNpmCache(root) writes the packages of the implicit names, and nothing the second time", async () => {
  const written = await seedNpmCache(root);
  expect(written.map((name) => name.slice(0, name.lastIndexOf("@"))).sort()).toEqual(
    ["@observablehq/plot", "d3", "d3-dsv", "htl", "isoformat", "jszip", "katex"].sort()
  );
  for (const name of written) expect(existsSync(join(cache, name, "_esm.js"))).toBe(true);
  expect(await seedNpmCache(root)).toEqual([]);
});

it("seedNpmCache(root) replaces other versions of its packages, and leaves other packages", async () => {
  const written = await seedNpmCache(root);
  const htl = written.find((name) => name.startsWith("htl@"))!;
  rmSync(join(cache, htl), {recursive: true});
  mkdirSync(join(cache, "htl@9.9.9"));
  mkdirSync(join(cache, "canvas-confetti@1.9.3"));
  writeFileSync(join(cache, "htl@9.9.9/_esm.js"), "");
  expect(await seedNpmCache(root)).toEqual(written);
  const folders = readdirSync(cache).filter((name) => /^(htl|canvas-confetti)@/.test(name));
  expect(folders.sort()).toEqual(["canvas-confetti@1.9.3", htl]);
});
