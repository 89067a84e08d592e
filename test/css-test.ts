import {existsSync, readdirSync, readFileSync} from "node:fs";
import {basename, join} from "node:path";
import {fileURLToPath} from "node:url";
import {expect, it} from "vitest";

const src = fileURLToPath(new URL("../src", import.meta.url));
const components = join(src, "components");

/** The rooms that every figure is made of, in the order in which their style sheets are imported. */
const shared = ["frame", "inputs", "marks"];

/** The rooms whose classes begin with the name of one of their files. */
const named = ["inputs", "marks", "presenting"];

/** What something is just now: these stand beside a class of the room. Also what the screen never shows, and Framework's own. */
const states = [
  "above",
  "busy",
  "changed",
  "chosen",
  "deep",
  "discarded",
  "drawing",
  "five",
  "followed",
  "kept",
  "lit",
  "marked",
  "named",
  "narrow",
  "negative",
  "now",
  "observablehq--block",
  "on",
  "over",
  "passes",
  "picked",
  "positive",
  "presenting",
  "random",
  "second",
  "single",
  "stacked",
  "stale",
  "stops",
  "switch",
  "tied",
  "told",
  "unnamed",
  "visually-hidden",
  "weighed"
];

/** A comma outside parentheses, which may hold others in them. */
const listComma = /,(?!(?:[^()]|\([^()]*\))*\))/;

const rooms = readdirSync(components, {withFileTypes: true})
  .filter((entry) => entry.isDirectory())
  .map((entry) => entry.name);
const styled = rooms.filter((room) => existsSync(sheetOf(room)));
const families = styled.filter((room) => !shared.includes(room) && room !== "presenting");

it("every style sheet of a room is imported once, and what figures are made of comes before the figures", () => {
  expect(imports(join(components, "figures.css"))).toEqual(families.map((room) => `./${room}/${room}.css`));
  expect(imports(join(src, "style.css")).filter((path) => path.startsWith("."))).toEqual([
    ...shared.map((room) => `./components/${room}/${room}.css`),
    "./components/figures.css",
    "./components/presenting/presenting.css",
    "./print.css"
  ]);
  const sheets = readdirSync(components, {recursive: true, encoding: "utf8"}).filter((name) => name.endsWith(".css"));
  expect(sheets.sort()).toEqual([...styled.map((room) => join(room, `${room}.css`)), "figures.css"].sort());
});

it.each(styled)(
  "a class in the style sheet of %s begins with the room’s name, or is one of what it is made of",
  (room) => {
    const laidOut = room === "presenting" ? families : []; // some figures are laid down for a wide window
    const known = [room, ...shared, ...importedBy(room), ...laidOut];
    const strangers = classesOf(room).filter((name) => !states.includes(name) && !known.some((d) => isOf(d, name)));
    expect(strangers).toEqual([]);
  }
);

it.each(styled)("every rule in the style sheet of %s is about something of the room", (room) => {
  const isOwn = (selector: string) =>
    classesIn(selector).some((name) => isOf(room, name)) || /\[data-figure=|^#(?!observablehq)/.test(selector);
  const hidden = (selector: string) => room === "frame" && selector === ".visually-hidden";
  expect(selectorsOf(room).filter((selector) => !isOwn(selector) && !hidden(selector))).toEqual([]);
});

it.each(styled)("every class of %s in its style sheet is the class of something", (room) => {
  const users = shared.includes(room) ? rooms : [room];
  const sources = [...users.flatMap(modulesOf), ...pages()].map((path) => readFileSync(path, "utf8")).join("\n");
  const isUsed = (name: string) => isWord(name, sources) || isWord(name.replace(/(?<=-)[^-]+$/, "${"), sources);
  const own = classesOf(room).filter((name) => isOf(room, name));
  expect(own.filter((name) => !isUsed(name))).toEqual([]);
});

it("every state is one that a style sheet names", () => {
  const all = new Set(styled.flatMap(classesOf));
  expect(states.filter((name) => !all.has(name))).toEqual([]);
});

function sheetOf(room: string): string {
  return join(components, room, `${room}.css`);
}

/** Returns the addresses that a style sheet imports. */
function imports(path: string): string[] {
  return [...readFileSync(path, "utf8").matchAll(/^@import url\("([^"]+)"\)/gm)]
    .map((match) => match[1])
    .filter((address) => !address.includes("observablehq"));
}

/** Returns the selectors of a room’s style sheet, those of a list one by one. */
function selectorsOf(room: string): string[] {
  const text = readFileSync(sheetOf(room), "utf8")
    .replace(/\/\*[\s\S]*?\*\//g, "")
    .replace(/@keyframes[^{]*\{(?:[^{}]*\{[^{}]*\})*[^{}]*\}/g, "");
  return [...text.matchAll(/([^{};]+)\{/g)]
    .map((match) => match[1].trim())
    .filter((head) => !head.startsWith("@"))
    .flatMap((list) => list.split(listComma))
    .map((selector) => selector.trim());
}

/** Whether the text has the word, as a class stands in a list of them; `x-${` at its end stands for whatever follows. */
function isWord(word: string, text: string): boolean {
  return new RegExp(`(?<![\\w-])${word.replace("${", "\\$\\{")}${word.endsWith("{") ? "" : "(?![\\w-])"}`).test(text);
}

function classesIn(selector: string): string[] {
  return [...selector.matchAll(/\.([a-zA-Z_][\w-]*)/g)].map((match) => match[1]);
}

function classesOf(room: string): string[] {
  return [...new Set(selectorsOf(room).flatMap(classesIn))];
}

/** Whether the class is one of the room’s: it begins with its name, or where figures share the room, with that of one of its files. */
function isOf(room: string, name: string): boolean {
  const files = named.includes(room) ? modulesOf(room).map((path) => basename(path, ".ts")) : [];
  return [room === "frame" ? "figure" : room, ...files].map(dashed).some((d) => name === d || name.startsWith(`${d}-`));
}

/** Returns photo-picker for photoPicker. */
function dashed(name: string): string {
  return name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
}

function modulesOf(room: string): string[] {
  return readdirSync(join(components, room))
    .filter((name) => name.endsWith(".ts"))
    .map((name) => join(components, room, name));
}

/** Returns the rooms that the room’s modules import from. */
function importedBy(room: string): string[] {
  const sources = modulesOf(room).map((path) => readFileSync(path, "utf8"));
  return [...new Set(sources.flatMap((text) => [...text.matchAll(/from "\.\.\/(\w+)\//g)].map((match) => match[1])))];
}

function pages(): string[] {
  return readdirSync(src, {recursive: true, encoding: "utf8"})
    .filter((name) => name.endsWith(".md") && !name.includes(".observablehq"))
    .map((name) => join(src, name));
}
