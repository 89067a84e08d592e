import {execFileSync} from "node:child_process";
import {createHash} from "node:crypto";
import {existsSync, readFileSync} from "node:fs";
import {join} from "node:path";
import {fileURLToPath} from "node:url";
import {describe, expect, it} from "vitest";
import {chapters} from "../../src/chapters.js";
import type {MeasuredPlaces} from "../../tools/holdPlaces.js";
import {pagePath} from "../../tools/pagePath.js";

const project = fileURLToPath(new URL("../..", import.meta.url));
const {widths, pages}: MeasuredPlaces = JSON.parse(readFileSync(join(project, "tools/places.json"), "utf8"));

/** Returns Framework's ids of the cells in a page's text: each begins with a hash of the cell's code. */
function cellsOf(path: string): Set<string> {
  const file = join(project, `src${path === "/" ? "/index" : path}.md`);
  const text = existsSync(file)
    ? readFileSync(file, "utf8")
    : execFileSync("npx", ["tsx", `${file}.ts`], {encoding: "utf8"});
  const codes = Array.from(text.matchAll(/^```js\n([\s\S]*?)^```$/gm), ([, code]) => code);
  return new Set(codes.map((code) => createHash("sha256").update(code).digest("hex").slice(0, 8)));
}

it("places are measured of pages that there are, from the narrowest width to the widest", () => {
  const paths = chapters.map(({path}) => path);
  expect(Object.keys(pages).filter((path) => !paths.includes(path))).toEqual([]);
  expect(widths).toEqual([...widths].sort((a, b) => a - b));
});

describe.each(chapters)("$path", ({path}) => {
  it("has places for cells that it has: `npm run build && npm run measure` measures them again", () => {
    const cells = cellsOf(path);
    const measured = Object.entries(pages[path] ?? {}).filter(([, {height}]) => height);
    expect(measured.map(([id]) => id).filter((id) => !cells.has(id.slice(0, 8)))).toEqual([]);
  });

  it("has one height for each width, or one for all", () => {
    const lists = Object.values(pages[path] ?? {}).flatMap(({height, above, below}) => [height, above, below]);
    const numbers = lists.flatMap((d) => (Array.isArray(d) ? [d] : []));
    expect(numbers.filter((d) => d.length !== widths.length)).toEqual([]);
  });
});

it("pagePath(file) is the address of a page within the site", () => {
  expect(pagePath("index.html")).toBe("/");
  expect(pagePath("lecture/pca.html")).toBe("/lecture/pca");
  expect(existsSync(join(project, "src/lecture/pca.md"))).toBe(true);
});
