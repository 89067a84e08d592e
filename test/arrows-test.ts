import {readdirSync, readFileSync} from "node:fs";
import {dirname, join, relative, resolve} from "node:path";
import {fileURLToPath} from "node:url";
import {expect, it} from "vitest";

const project = fileURLToPath(new URL("..", import.meta.url));

/** What data and bin may both import. */
const libraries = [
  "evaluation",
  "features",
  "training",
  "attribution",
  "network",
  "images",
  "worker",
  "files",
  "corpus",
  "registries"
];

/** What each room may import: rooms of `src` by name, those of which it may only know types, packages by the beginning of theirs. */
const arrows: Record<string, {rooms: readonly string[]; types?: readonly string[]; packages: RegExp}> = {
  images: {rooms: [], packages: /^d3-/},
  network: {rooms: ["images"], packages: /^(@tensorflow\/|(fflate|flatbuffers|pbf)$|d3-)/},
  attribution: {rooms: ["network", "images"], packages: /^(@tensorflow\/|d3-)/},
  training: {rooms: ["network"], packages: /^d3-/},
  features: {rooms: ["network", "images"], packages: /^(@tensorflow\/|d3-|ml-)/},
  evaluation: {rooms: ["attribution", "network", "images"], packages: /^(@tensorflow\/|d3-)/},
  worker: {
    rooms: ["evaluation", "features", "attribution", "training", "network", "images", "files", "registries"],
    packages: /^(@tensorflow\/|d3-|observablehq:)/
  },
  files: {rooms: [], packages: /^d3-/},
  serviceWorker: {rooms: [], packages: /^workbox-/},
  corpus: {rooms: ["files", "images", "registries"], packages: /^d3-/},
  components: {
    rooms: ["images", "corpus", "files", "serviceWorker", "worker", "registries"],
    types: ["network", "attribution", "features"],
    packages:
      /^(htl$|@observablehq\/plot$|@observablehq\/inputs$|d3$|d3-|fflate$|idb$|gifenc\/|qrcode-generator$|observablehq:)/
  },
  registries: {rooms: [], types: ["images"], packages: /^d3-/},
  data: {rooms: ["models", ...libraries, "components"], packages: /^(?!htl$|@observablehq\/)/},
  lecture: {rooms: ["data", "registries"], packages: /^(?!.)/},
  bin: {rooms: ["data", ...libraries, "components"], packages: /^(?!htl$|@observablehq\/)/}
};

/** The families that may import another; a family that is not here stands alone. All may import the rooms of `shared`. */
const families: Record<string, readonly string[]> = {
  abstraction: ["patchSheet", "units"],
  edges: ["tree", "units"],
  lab: ["explain"],
  occlusion: ["units"],
  patchSheet: ["units"],
  point: ["tree", "units"],
  story: ["units"],
  training: ["ownNetworks"],
  transfer: ["explain", "live"],
  tree: ["units"]
};

/** The family that shows examples of all others, which may import every one; none may import it. */
const playground = "playground";

/** What every figure is made of, and which of the others each of them may import. */
const shared: Record<string, readonly string[]> = {
  frame: ["inputs", "marks", "drawer", "presenting"],
  inputs: ["marks", "drawer"],
  marks: [],
  drawer: [],
  presenting: ["frame"],
  arriving: []
};

/** Modules that only Node runs, wherever they stand; Node's own modules are for these, for data and for bin. */
const nodeOnly = /^src\/network\/backendNode\.ts$/;

/** Statistics of numbers in evaluation, and what reads a list of labels, which a component may use: they know nothing of networks. */
const statistics =
  /^src\/(evaluation\/(bands|correlation|cosine|distancesTo|groupShare|mapSparsity|nearest|neighbourShares|pairStatistics|signDistance|spearman|wilson)|network\/networkFile\/labelsIn)\.ts$/;

/** What a component may import of the worker's room: what asks it, what is asked, where the networks lie, and the words where nothing can be fetched. */
const doors = /^src\/worker\/(client|protocol|networkFiles|notFetched|readNetworkFiles)\.ts$/;

/** What only a page has: its globals, the elements, and the packages and modules that make or watch them. */
const pageOnly = {
  names: [
    /(?<!(?<!\bglobalThis)\.)\b(document|navigator|location|history|localStorage)\??\./,
    /(?<!\.)\bwindow\.[a-z]+[A-Z]/,
    /\b((HTML|SVG)\w*Element|ImageData|FileAttachment|createImageBitmap|requestAnimationFrame|getComputedStyle)\b/
  ],
  packages: /^(htl$|d3$|d3-(selection|transition|drag|zoom|brush)$|@observablehq\/|observablehq:)/
};

interface Import {
  readonly from: string;
  readonly specifier: string;
  /** Whether types alone are imported, so that nothing remains when they are erased. */
  readonly isType: boolean;
}

/** Returns the source of the file at *path* without its comments. */
function sourceOf(path: string): string {
  return readFileSync(join(project, path), "utf8").replace(/\/\*[\s\S]*?\*\/|^\s*\/\/.*$/gm, "");
}

/** Returns what a module imports and exports again: static, dynamic, by `import.meta.resolve`, and types. */
function importsOf(path: string): Import[] {
  const source = sourceOf(path);
  const forms = [
    /^\s*(?:import|export)\s+(?<type>type\s+(?!from\b))?(?:[\w$*{][^"';]*?\sfrom\s+)?["'](?<specifier>[^"']+)["']/gm,
    /(?<type>typeof\s+)?\bimport\(\s*["'](?<specifier>[^"']+)["']\s*\)/g,
    /\bimport\.meta\.resolve\(\s*["'](?<specifier>[^"']+)["']\s*\)/g
  ];
  return forms.flatMap((form) =>
    Array.from(source.matchAll(form), ({groups}) => ({
      from: path,
      specifier: groups!.specifier,
      isType: Boolean(groups!.type)
    }))
  );
}

/** Returns the path from the project's root of the module that a relative import names. */
function targetOf({from, specifier}: Pick<Import, "from" | "specifier">): string {
  return relative(project, resolve(project, dirname(from), specifier))
    .replaceAll("\\", "/")
    .replace(/\.js$/, ".ts");
}

/** Returns the room of a path from the project's root: a folder of `src`, `bin`, or the registries beside the pages. */
function roomOf(path: string): string {
  const [top, room, ...rest] = path.split("/");
  if (top !== "src") return top;
  return rest.length === 0 ? "registries" : room;
}

/** Returns the folder in components that a path lies in: a family's, or a room that all share. */
function familyOf(path: string): string {
  return path.split("/")[2];
}

function filesOf(folder: string, extension: string): string[] {
  return readdirSync(join(project, folder), {recursive: true, encoding: "utf8"})
    .filter((name) => name.endsWith(extension) && !name.startsWith(".observablehq"))
    .map((name) => join(folder, name).replaceAll("\\", "/"));
}

const modules = [...filesOf("src", ".ts"), ...filesOf("bin", ".ts")];
const pages = filesOf("src", ".md");
const imports = modules.flatMap(importsOf);

/** The modules that need a page, each with the chain of imports (types included) that leads to what only a page has. */
const pageBound = chainsToPages();

function chainsToPages(): Map<string, string> {
  const found = new Map<string, string>();
  for (const path of modules) {
    const source = sourceOf(path);
    const name = pageOnly.names.map((form) => source.match(form)?.[0]).find(Boolean);
    if (name) found.set(path, `${path} → ${name}`);
  }
  for (const {from, specifier} of imports) {
    if (pageOnly.packages.test(specifier)) found.set(from, `${from} → ${specifier}`);
  }
  for (let before = -1; before !== found.size; ) {
    before = found.size;
    for (const {from, specifier} of imports) {
      const further = specifier.startsWith(".") ? found.get(targetOf({from, specifier})) : undefined;
      if (further && !found.has(from)) found.set(from, `${from} → ${further}`);
    }
  }
  return found;
}

const written = ({from, specifier}: Import) => `${from} → ${specifier}`;

it("every room imports only what its arrows allow, types included", () => {
  const wrong = imports.filter(({from, specifier, isType}) => {
    const room = roomOf(from);
    const arrow = arrows[room];
    if (!arrow) return true;
    if (specifier.startsWith("node:")) return !(["data", "bin", "lecture"].includes(room) || nodeOnly.test(from));
    if (!specifier.startsWith(".")) return !(arrow.packages.test(specifier) || nodeOnly.test(from));
    const path = targetOf({from, specifier});
    if (room === "components" && statistics.test(path)) return false;
    const target = roomOf(path);
    return target !== room && !arrow.rooms.includes(target) && !(isType && arrow.types?.includes(target));
  });
  expect(wrong.map(written)).toEqual([]);
});

it("no module needs itself by way of others, types included", () => {
  const targets = new Map(modules.map((path) => [path, [] as string[]]));
  for (const {from, specifier} of imports) {
    if (specifier.startsWith(".")) targets.get(from)!.push(targetOf({from, specifier}));
  }
  for (let before = -1; before !== targets.size; ) {
    before = targets.size;
    for (const [path, needed] of targets) if (!needed.some((target) => targets.has(target))) targets.delete(path);
  }
  expect([...targets.keys()]).toEqual([]); // those in a circle, and what needs them
});

it("a family of figures imports itself, what all share, and another family only where that is listed", () => {
  const wrong = imports.filter(({from, specifier}) => {
    if (roomOf(from) !== "components" || !specifier.startsWith(".")) return false;
    const path = targetOf({from, specifier});
    const [family, target] = [familyOf(from), familyOf(path)];
    if (roomOf(path) !== "components" || target === family || family === playground) return false;
    const allowed = shared[family] ?? [...(families[family] ?? []), "frame", "inputs", "marks", "drawer"];
    return !allowed.includes(target);
  });
  expect(wrong.map(written)).toEqual([]);
});

it("what the libraries and the corpus are made of needs no page", () => {
  const rooms = ["images", "network", "attribution", "features", "evaluation", "files", "corpus", "registries"];
  const wrong = modules.filter((path) => rooms.includes(roomOf(path)) && pageBound.has(path));
  expect(wrong.map((path) => pageBound.get(path))).toEqual([]);
});

it("data and bin import of components only what needs no page", () => {
  const wrong = imports
    .filter(({from, specifier}) => ["data", "bin"].includes(roomOf(from)) && specifier.startsWith("."))
    .map(targetOf)
    .filter((path) => roomOf(path) === "components" && pageBound.has(path));
  expect(wrong.map((path) => pageBound.get(path))).toEqual([]);
});

it("what draws, asks the reader or saves is found to need a page", () => {
  const bound = ["explain/explainFigure", "tree/catTree", "marks/drawPicture", "inputs/photoPicker", "frame/saveFile"];
  expect(bound.filter((name) => !pageBound.has(`src/components/${name}.ts`))).toEqual([]);
});

it("components reach the worker's room only through its client, its messages and the networks' files", () => {
  const wrong = imports.filter(({from, specifier}) => {
    if (roomOf(from) !== "components" || !specifier.startsWith(".")) return false;
    const path = targetOf({from, specifier});
    return roomOf(path) === "worker" && !doors.test(path);
  });
  expect(wrong.map(written)).toEqual([]);
});

it("no function of components is longer than 150 lines", () => {
  const long = filesOf("src/components", ".ts").flatMap((path) => {
    const source = readFileSync(join(project, path), "utf8");
    return Array.from(source.matchAll(/^(?:export )?(?:async )?function\*? (\w+)[\s\S]*?^}$/gm))
      .filter(([body]) => body.split("\n").length > 150)
      .map(([, name]) => `${path}: ${name}`);
  });
  expect(long).toEqual([]);
});

it("no module or page of the site names a .ts file, which builds and then is not there", () => {
  const specifiers = [...imports, ...pages.flatMap(importsOfPage)].filter(({from}) => !/^(bin|src\/data)\//.test(from));
  expect(specifiers.filter(({specifier}) => specifier.endsWith(".ts"))).toEqual([]);
});

it("pages import components, corpus, registries, images, what shows them, and the worker's client, which a component cannot keep", () => {
  const allowed = /^(htl|d3|d3-.*|@observablehq\/(plot|inputs)|observablehq:stdlib)$/;
  const wrong = pages.flatMap(importsOfPage).filter(({from, specifier}) => {
    if (!specifier.startsWith(".")) return !allowed.test(specifier);
    const target = targetOf({from, specifier});
    return !(
      ["components", "corpus", "registries", "images"].includes(roomOf(target)) || target === "src/worker/client.ts"
    );
  });
  expect(wrong.map(written)).toEqual([]);
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
  return cellsOf(page).flatMap((cell) =>
    Array.from(cell.matchAll(form), ([, specifier]) => ({from: page, specifier, isType: false}))
  );
}

it("no value of an attribute in a template runs into the end of its element, of which htl would make a part of the value", () => {
  const wrong = modules.filter(
    (path) => /=\$\{[^{}]*\}\/>/.test(sourceOf(path)) || /="[^"<>]*"\}\/>/.test(sourceOf(path))
  );
  expect(wrong).toEqual([]);
});
