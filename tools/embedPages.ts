import {mkdirSync, readdirSync, readFileSync, writeFileSync} from "node:fs";
import {dirname, join, relative} from "node:path";
import {transformSync} from "esbuild";

/** A cell of a built page. */
interface Cell {
  readonly id: string;
  readonly source: string;
  readonly inputs: readonly string[];
  readonly outputs: readonly string[];
}

const cellPattern =
  /^define\(\{id: "([^"]+)"(?:, mode: "[^"]+")?(?:, inputs: (\[[^\]]*\]))?(?:, outputs: (\[[^\]]*\]))?[\s\S]*?\n\}\}\);\n/gm;

/** Returns the cells of a built page, in their order. */
export function cellsOf(html: string): Cell[] {
  return Array.from(html.matchAll(cellPattern), ([source, id, inputs = "[]", outputs = "[]"]) => ({
    id,
    source,
    inputs: JSON.parse(inputs),
    outputs: JSON.parse(outputs)
  }));
}

/** Returns the ids of the cells that one needs, itself among them. */
export function neededCells(cells: readonly Cell[], id: string): ReadonlySet<string> {
  const makers = new Map(cells.flatMap((cell) => cell.outputs.map((name) => [name, cell] as const)));
  const needed = new Set<string>();
  const waiting = cells.filter((cell) => cell.id === id);
  for (let cell = waiting.pop(); cell; cell = waiting.pop()) {
    if (needed.has(cell.id)) continue;
    needed.add(cell.id);
    for (const name of cell.inputs) if (makers.has(name)) waiting.push(makers.get(name)!);
  }
  return needed;
}

/** Returns the figures of a built page: the id of each, that of its cell, and how high it was measured. */
export function figuresOf(html: string): {readonly figure: string; readonly cell: string}[] {
  return Array.from(html.matchAll(/<div class="[^"]*" data-held="([^"]+)" data-held-for="([^"]+)">/g)).flatMap(
    ([, cell, figures]) => figures.split(" ").map((figure) => ({figure, cell}))
  );
}

/**
 * Returns the page that holds one *figure* of a built page alone, to stand in a frame of another site: the cells that it
 * needs and no others. It says to the page around it how high it is.
 */
export function embedPage(
  html: string,
  {figure, cell, page}: {readonly figure: string; readonly cell: string; readonly page: string}
): string {
  const cells = cellsOf(html);
  const needed = neededCells(cells, cell);
  const script = /<script type="module">\n+import \{define\}[\s\S]*?<\/script>/.exec(html)![0];
  const kept = script.replace(cellPattern, (source, id: string) => (needed.has(id) ? source : ""));
  const style = /<link rel="stylesheet"[^>]*>/g.exec(html)?.[0] ?? "";
  const title = /<title>([^<]*)<\/title>/.exec(html)?.[1] ?? "";
  return `<!DOCTYPE html>
<html lang="en" class="embedded">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<title>${title}</title>
<link rel="icon" href="data:,">
${style}
${kept}
<script type="module">
const main = document.querySelector("main");
const tell = () => parent.postMessage({type: "why-is-this-a-cat:size", id: ${JSON.stringify(figure)}, height: Math.ceil(main.getBoundingClientRect().bottom + 8)}, "*");
if (parent !== window) new ResizeObserver(tell).observe(main);
const whole = document.querySelector("#whole-page");
const follow = () => whole.setAttribute("href", whole.dataset.page + (location.hash.length > 1 ? location.hash : ${JSON.stringify(`#${figure}`)}));
addEventListener("hashchange", follow);
whole.addEventListener("pointerdown", follow);
whole.addEventListener("focus", follow);
follow();
</script>
</head>
<body>
<main class="observablehq" id="observablehq-main">
<h1 class="visually-hidden">${title}</h1>
${cells
  .filter(({id}) => needed.has(id))
  .map(({id}) => place(id, id === cell))
  .join("\n")}
<p class="embedded-from">From <a id="whole-page" target="_top" data-page="${page}" href="${page}">${title}</a>. Words <a href="https://creativecommons.org/licenses/by/4.0/" target="_top">CC BY 4.0</a>, code ISC.</p>
</main>
</body>
</html>
`;
}

/** Returns where a cell shows what it has to show: what the figure needs may be an input, which stands before it. */
function place(id: string, isFigure: boolean): string {
  const loading = isFigure ? "<observablehq-loading></observablehq-loading>" : "";
  return `<div class="observablehq observablehq--block">${loading}<!--:${id}:--></div>`;
}

/**
 * Writes a page for each figure of each page of the built site in *dist*, beside the page: `lecture/occlusion.html` has
 * `lecture/occlusion.embed.occluded.html`; and the module that puts one into another site, `embed/figure.js`. Returns
 * how many there are.
 */
export function writeEmbedPages(dist: string, module: string): number {
  let count = 0;
  for (const name of readdirSync(dist, {recursive: true, encoding: "utf8"})) {
    if (!name.endsWith(".html") || name.includes(".embed.")) continue;
    const path = join(dist, name);
    const html = readFileSync(path, "utf8");
    const page = relative(dirname(path), path)
      .replace(/(^|\/)index\.html$/, "./")
      .replace(/\.html$/, "");
    for (const {figure, cell} of figuresOf(html)) {
      writeFileSync(path.replace(/\.html$/, `.embed.${figure}.html`), embedPage(html, {figure, cell, page}));
      count += 1;
    }
  }
  mkdirSync(join(dist, "embed"), {recursive: true});
  const {code} = transformSync(readFileSync(module, "utf8"), {loader: "ts", format: "esm"});
  writeFileSync(join(dist, "embed/figure.js"), code);
  return count;
}
