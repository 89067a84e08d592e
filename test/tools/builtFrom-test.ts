import {mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync} from "node:fs";
import {tmpdir} from "node:os";
import {dirname, join} from "node:path";
import {afterEach, beforeEach, expect, it} from "vitest";
import {checkBuilt, recordBuild} from "../../tools/builtFrom.js";
import {sourceHash} from "../../tools/sourceHash.js";

let folder: string;
const write = (name: string, text: string) => {
  const path = join(folder, name);
  mkdirSync(dirname(path), {recursive: true});
  writeFileSync(path, text);
};

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "project-"));
  write("src/index.md", "# Home\n");
  write("src/images/sum.ts", "/** Returns a sum. */\nexport const sum = (a: number, b: number) => a + b;\n");
  write("src/style.css", "p {\n  color: red;\n}\n");
  write("models/two/weights.bin", "01");
});
afterEach(() => rmSync(folder, {recursive: true}));

it("sourceHash(folder) changes with what pages, code, styles and networks say, and with their names", () => {
  const hashes = new Set([sourceHash(folder)]);
  for (const [name, text] of [
    ["src/index.md", "# House\n"],
    ["src/images/sum.ts", "export const sum = (a: number, b: number) => b + a;\n"],
    ["src/style.css", "p {\n  color: blue;\n}\n"],
    ["models/two/weights.bin", "02"],
    ["src/more.md", ""]
  ]) {
    write(name, text);
    hashes.add(sourceHash(folder));
  }
  expect(hashes.size).toBe(6);
});

it("sourceHash(folder) is the same when a file is touched, and with other types, comments and spaces in code", () => {
  const hash = sourceHash(folder);
  utimesSync(join(folder, "src/index.md"), new Date(), new Date());
  write("src/images/sum.ts", "// Adds.\nexport const sum = (a: any, b: any): number =>\n  a + b;\n");
  write("src/style.css", "/* Red. */\np { color: red; }\n");
  write("src/.observablehq/cache/data.json", "{}");
  expect(sourceHash(folder)).toBe(hash);
});

it("checkBuilt(folder) rejects a site that is not there, not whole, or built from other sources", () => {
  expect(() => checkBuilt(folder)).toThrow("no built site: run `npm run build` first");
  recordBuild(folder, sourceHash(folder));
  expect(() => checkBuilt(folder)).toThrow("no built site");
  write("dist/.nojekyll", "");
  checkBuilt(folder);
  write("src/index.md", "# House\n");
  expect(() => checkBuilt(folder)).toThrow(
    "the sources have changed since the site was built: run `npm run build` first"
  );
});
