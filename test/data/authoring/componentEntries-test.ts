import {mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {afterAll, beforeAll, expect, it} from "vitest";
import {chapters} from "../../../src/chapters.js";
import {componentEntries} from "../../../src/data/authoring/componentEntries.js";
import {pageComponents} from "../../../src/data/authoring/pageComponents.js";
import {sitePages} from "../../../src/data/authoring/sitePages.js";

const toy = `import {toyBoard} from "./toyBoard.js";
import type {Shared} from "./shared.js";
export {other} from "./shared.js";

export interface ToyOptions extends Pick<Shared, "client"> {
  /** How many;
   * defaults to 3. */
  readonly count?: number;
  readonly name: string;
}

/**
 * Returns a *toy*
 * of a kind.
 *
 * Throws \`bad\`.
 */
export function toy<T>(
  value: T,
  {count = 3, name}: ToyOptions
): Promise<T> {
  return toyBoard(value, count, name);
}

/** Returns it later. */
export function later(options: ToyOptions = {name: "x"}): LiveFigure<number> {
  const {count = 5} = options;
}

/** All of them. */
export const all: readonly number[] = [1, 2];

/** The first. */
export const first = {a: 1};
`;
const shared = `export interface Shared {
  /** Asks. */
  readonly client: string;
  readonly rest: number;
}

/** The other. */
export const other = (a: number): number => a;
`;

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "components-"));
  mkdirSync(join(folder, "components/toys"), {recursive: true});
  const write = (name: string, text: string) => writeFileSync(join(folder, "components/toys", name), text);
  write("toy.ts", toy);
  write("shared.ts", shared);
  write("farBoard.ts", "export function farBoard(...all: any[]): any {}\n");
  write("toyBoard.ts", 'import {farBoard} from "./farBoard.js";\nexport const toyBoard = farBoard;\n');
});
afterAll(() => rmSync(folder, {recursive: true}));

const entry = (name: string) => componentEntries(folder, [{name, module: "components/toys/toy.js", uses: []}])[0];

it("componentEntries(src, used) gives a function's comment, signature, and options with those of what it extends", () => {
  expect(entry("toy")).toEqual({
    name: "toy",
    room: "toys",
    module: "components/toys/toy.js",
    doc: "Returns a *toy* of a kind.\nThrows `bad`.",
    signature: "toy<T>(value: T, {count = 3, name}: ToyOptions): Promise<T>",
    options: [
      {name: "count", type: "number", isOptional: true, doc: "How many; defaults to 3.", initial: "3"},
      {name: "name", type: "string", isOptional: false, doc: ""},
      {name: "client", type: "string", isOptional: false, doc: "Asks."}
    ],
    boards: [],
    uses: []
  });
});

it("the boards of a live figure are those of its folder that it draws with, the nearest first", () => {
  expect(entry("later").boards).toEqual(["toyBoard", "farBoard"]);
});

it("a default is also found where the function takes its options apart", () => {
  expect(entry("later").options.find(({name}) => name === "count")?.initial).toBe("5");
});

it("a constant has its type, else its value; what is exported again is found where it is written", () => {
  expect(entry("all")).toMatchObject({signature: "all: readonly number[]", doc: "All of them."});
  expect(entry("first")).toMatchObject({signature: "first = {a: 1}", doc: "The first."});
  expect(entry("other")).toMatchObject({signature: "other = (a: number): number =>", doc: "The other."});
});

it("what a module does not export is named", () => {
  expect(() => entry("nothing")).toThrow("not exported: nothing of components/toys/toy.js");
});

const real = componentEntries("src", pageComponents(sitePages("src", chapters)));

it("every component that a page imports is in the reference, says what it is, and is used", () => {
  const imported = sitePages("src", chapters).flatMap(({markdown}) =>
    Array.from(markdown.replace(/^`{4}[\s\S]*?^`{4}/gm, "").matchAll(/^import \{([^}]+)\} from "[./]+components\//gm))
  );
  const names = imported.flatMap(([, list]) => list.split(",").map((d) => d.trim().split(" as ")[0]));
  expect(names.length).toBeGreaterThan(150);
  expect(new Set(real.map(({name}) => name))).toEqual(new Set(names));
  expect(real.filter(({doc, uses}) => !doc || !uses.length).map(({name}) => name)).toEqual([]);
});

it("a signature is that of the code, but for white space", () => {
  const bare = (text: string) => text.replace(/\s+/g, "").replace(/…$/, "");
  const wrong = real.filter(({module, signature}) => {
    const source = readFileSync(join("src", module.replace(/\.js$/, ".ts")), "utf8");
    return !bare(source).includes(bare(signature));
  });
  expect(wrong.map(({name}) => name)).toEqual([]);
});

it("a number or a word in quotes that a comment calls the default is the default of the code", () => {
  const said = real.flatMap(({name, options}) =>
    options.flatMap(({name: option, doc, initial}) => {
      const value = /defaults to (\d[\d.]*\d|\d|["“][^"”]*["”])/.exec(doc)?.[1].replace(/[“”]/g, '"');
      return value && initial !== undefined ? [{option: `${name}.${option}`, value, initial}] : [];
    })
  );
  expect(said.length).toBeGreaterThan(10);
  expect(said.filter(({value, initial}) => value !== initial)).toEqual([]);
});
