// @vitest-environment jsdom
import {readdirSync, readFileSync} from "node:fs";
import {basename, join} from "node:path";
import {afterEach, beforeEach, expect, it, vi} from "vitest";
import {chapters} from "../../../src/chapters.js";
import {examples} from "../../../src/components/playground/examples.js";
import {playground} from "../../../src/components/playground/playground.js";
import {stubCanvas} from "../stubCanvas.js";
import {stubObservers} from "../stubObservers.js";

const src = join(import.meta.dirname, "../../../src");
const components = join(src, "components");

/** Files of inputs and marks that make something which is only seen as a part of another. */
const parts = ["categoryColours", "fileNote", "layerText", "markColours", "scatterHands", "targetNames"];

beforeEach(() => {
  stubCanvas();
  stubObservers();
  history.replaceState(null, "", "/");
});
afterEach(() => {
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
});

for (const {name, draw} of examples) {
  it(`${name} draws its example`, async () => {
    await expect(tidy(draw())).toMatchFileSnapshot(`../../output/playground/${name}.html`);
  });
}

it("the playground shows every board, every input and every mark", () => {
  const names = new Set(examples.map(({name}) => name));
  const files = readdirSync(components, {recursive: true, encoding: "utf8"}).map((path) => path.replaceAll("\\", "/"));
  const shown = files.filter((path) => {
    if (/Board\.ts$/.test(path)) return true;
    return /^(inputs|marks)\/\w+\.ts$/.test(path) && /from "htl"/.test(readFileSync(join(components, path), "utf8"));
  });
  const missing = shown
    .map((path) => basename(path, ".ts"))
    .filter((name) => !names.has(name) && !parts.includes(name));
  expect(missing).toEqual([]);
});

it("every example has a name of its own", () => {
  const names = examples.map(({name}) => name);
  expect(names.filter((name, i) => names.indexOf(name) !== i)).toEqual([]);
});

it("playground(examples) finds by name, and says why an example cannot be drawn", () => {
  const fails = () => {
    throw new Error("no such thing");
  };
  const page = playground([
    {room: "marks", name: "one", draw: () => document.createElement("b")},
    {room: "tree", name: "two", draw: fails}
  ]);
  expect(page.querySelector("[role=alert]")!.textContent).toBe("no such thing");
  const find = page.querySelector<HTMLInputElement>("input[type=search]")!;
  find.value = "Two";
  find.dispatchEvent(new Event("input"));
  const visible = Array.from(
    page.querySelectorAll<HTMLElement>("section:not([hidden]) > h2, section:not([hidden]) > h3")
  );
  expect(visible.filter((d) => !d.parentElement!.closest("[hidden]")).map((d) => d.textContent)).toEqual([
    "tree",
    "two"
  ]);
});

it("the playground is a draft, which a build leaves out, and no chapter", () => {
  expect(readFileSync(join(src, "playground.md"), "utf8")).toMatch(/^---\n[^-]*^draft: true$/m);
  expect(chapters.map(({path}) => path)).not.toContain("/playground");
});

/** Returns the markup with short numbers, and one name for Plot’s changing class. */
function tidy(element: Element): string {
  const text = element.outerHTML.replace(/plot-[0-9a-z]+/g, "plot");
  return `${text.replace(/\d+\.\d{3,}/g, (d) => `${Number(Number(d).toFixed(2))}`)}\n`;
}
