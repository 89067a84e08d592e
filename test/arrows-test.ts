import {readdirSync, readFileSync} from "node:fs";
import {dirname, join, relative, resolve} from "node:path";
import {fileURLToPath} from "node:url";
import {expect, it} from "vitest";

const project = fileURLToPath(new URL("..", import.meta.url));

/** What each room may import: rooms of `src` by name, packages by the beginning of theirs. */
const arrows: Record<string, {rooms: readonly string[]; packages: RegExp}> = {
  images: {rooms: [], packages: /^d3-/},
  network: {rooms: ["images"], packages: /^(@tensorflow\/|flatbuffers$|d3-)/},
  attribution: {rooms: ["network", "images"], packages: /^(@tensorflow\/|d3-)/},
  features: {rooms: ["network", "images"], packages: /^(@tensorflow\/|d3-|ml-)/},
  evaluation: {rooms: ["attribution", "network", "images"], packages: /^(@tensorflow\/|d3-)/},
  worker: {
    rooms: ["evaluation", "features", "attribution", "network", "images", "registries"],
    packages: /^(@tensorflow\/|d3-|observablehq:)/
  },
  components: {
    rooms: ["images", "worker", "registries"],
    packages: /^(htl$|@observablehq\/plot$|@observablehq\/inputs$|d3$|d3-|observablehq:)/
  },
  registries: {rooms: [], packages: /^d3-/},
  data: {
    rooms: ["models", "evaluation", "features", "attribution", "network", "images", "worker", "registries"],
    packages: /^(?!htl$|@observablehq\/)/
  },
  bin: {
    rooms: ["models", "data", "evaluation", "features", "attribution", "network", "images", "worker", "registries"],
    packages: /^(?!htl$|@observablehq\/)/
  }
};

/** Modules that only Node runs, wherever they stand; Node's own modules are for these, for data and for bin. */
const nodeOnly = /^src\/network\/backendNode\.ts$/;

/** Statistics of numbers in evaluation, which a component may use: they know nothing of networks. */
const statistics = /^src\/evaluation\/(bands|correlation|cosine|groupShare|spearman)\.js$/;

interface Import {
  readonly from: string;
  readonly specifier: string;
}

/** Returns the imports that remain when types are erased: static, dynamic, and by `import.meta.resolve`. */
function importsOf(path: string): Import[] {
  const source = readFileSync(join(project, path), "utf8").replace(/\/\*[\s\S]*?\*\/|^\s*\/\/.*$/gm, "");
  const forms = [
    /^\s*(?:import|export)\s+(?!type\b)(?:[\w$*{][^"';]*?\sfrom\s+)?["']([^"']+)["']/gm,
    /(?<!typeof\s+)\bimport\(\s*["']([^"']+)["']\s*\)/g,
    /\bimport\.meta\.resolve\(\s*["']([^"']+)["']\s*\)/g
  ];
  return forms.flatMap((form) => Array.from(source.matchAll(form), ([, specifier]) => ({from: path, specifier})));
}

/** Returns the room of a path from the project's root: a folder of `src`, `bin`, or the registries beside the pages. */
function roomOf(path: string): string {
  const [top, room, ...rest] = path.split("/");
  if (top !== "src") return top;
  return rest.length === 0 ? "registries" : room;
}

function filesOf(folder: string, extension: string): string[] {
  return readdirSync(join(project, folder), {recursive: true, encoding: "utf8"})
    .filter((name) => name.endsWith(extension) && !name.startsWith(".observablehq"))
    .map((name) => join(folder, name).replaceAll("\\", "/"));
}

const modules = [...filesOf("src", ".ts"), ...filesOf("bin", ".ts")];
const pages = filesOf("src", ".md");
const imports = modules.flatMap(importsOf);

it("every room imports only what its arrows allow", () => {
  const wrong = imports.filter(({from, specifier}) => {
    const room = roomOf(from);
    const arrow = arrows[room];
    if (!arrow) return true;
    if (specifier.startsWith("node:")) return !(room === "data" || room === "bin" || nodeOnly.test(from));
    if (!specifier.startsWith(".")) return !(arrow.packages.test(specifier) || nodeOnly.test(from));
    const path = relative(project, resolve(project, dirname(from), specifier)).replaceAll("\\", "/");
    if (room === "components" && statistics.test(path)) return false;
    const target = roomOf(path);
    return target !== room && !arrow.rooms.includes(target);
  });
  expect(wrong.map(({from, specifier}) => `${from} → ${specifier}`)).toEqual([]);
});

it("components reach the worker's room only through its client and its messages", () => {
  const wrong = imports.filter(
    ({from, specifier}) =>
      roomOf(from) === "components" && /^\.\.\/worker\//.test(specifier) && !/client|observe|message/i.test(specifier)
  );
  expect(wrong.map(({from, specifier}) => `${from} → ${specifier}`)).toEqual([]);
});

it("no module or page of the site names a .ts file, which builds and then is not there", () => {
  const specifiers = [...imports, ...pages.flatMap(importsOfPage)].filter(({from}) => !/^(bin|src\/data)\//.test(from));
  expect(specifiers.filter(({specifier}) => specifier.endsWith(".ts"))).toEqual([]);
});

it("pages import components, registries, images, what shows them, and the worker's client, which a component cannot keep", () => {
  const allowed = /^(htl|d3|d3-.*|@observablehq\/(plot|inputs)|observablehq:stdlib)$/;
  const wrong = pages.flatMap(importsOfPage).filter(({from, specifier}) => {
    if (!specifier.startsWith(".")) return !allowed.test(specifier);
    const target = relative(project, resolve(project, dirname(from), specifier)).replaceAll("\\", "/");
    return !(["components", "registries", "images"].includes(roomOf(target)) || target === "src/worker/client.js");
  });
  expect(wrong.map(({from, specifier}) => `${from} → ${specifier}`)).toEqual([]);
});

it("a cell has at most five lines, and neither loops, branches nor functions", () => {
  const wrong = pages.flatMap((page) =>
    cellsOf(page).filter(
      (cell) =>
        cell.trim().split("\n").length > 5 || /^\s*(for|if|while|switch|function|class|async function)\b/m.test(cell)
    )
  );
  expect(wrong).toEqual([]);
});

function cellsOf(page: string): string[] {
  const source = readFileSync(join(project, page), "utf8");
  const fences = source.matchAll(/^(`{3,}|~{3,})(?:js|ts|jsx|tsx)\b([^\n]*)\n([\s\S]*?)^\1/gm);
  return Array.from(fences).flatMap(([, , options, cell]) => (/\brun=false\b/.test(options) ? [] : [cell]));
}

function importsOfPage(page: string): Import[] {
  const form = /^\s*import\s+(?:[\w$*{][^"';]*?\sfrom\s+)?["']([^"']+)["']/gm;
  return cellsOf(page).flatMap((cell) => Array.from(cell.matchAll(form), ([, specifier]) => ({from: page, specifier})));
}
