// @vitest-environment jsdom
import {afterEach, beforeEach, expect, it, vi} from "vitest";
import {drawnUnits, excited} from "../../../src/components/patchSheet/excited.js";
import {excitedMaps} from "../../../src/components/patchSheet/excitedMaps.js";
import {mapsField} from "../../../src/components/patchSheet/mapsField.js";
import {patchRows} from "../../../src/components/patchSheet/patchRows.js";
import {networkEntry} from "../../../src/networks.js";
import {rest, toyClient} from "../toyClient.js";

const image = {naturalWidth: 1, naturalHeight: 1};
vi.mock("../../../src/components/marks/loadImage.js", () => ({loadImage: async () => image}));
vi.mock("../../../src/corpus/patches.js", () => ({
  readPatches: () => ({patchesOf: () => [{example: 3, position: [1, 2], value: 5}]})
}));
vi.mock("../../../src/components/drawer/drawer.js", () => ({patches: async () => new ArrayBuffer(0)}));
vi.mock("../../../src/components/inputs/loadPhoto.js", () => ({
  loadPhoto: async (key: string) => ({
    key,
    pixels: {values: new Float32Array(3 * 299 * 299), width: 299, height: 299, channels: 3}
  })
}));

beforeEach(() => {
  vi.stubGlobal("ImageData", class {});
  const context = (canvas: HTMLCanvasElement) =>
    new Proxy({canvas} as Record<string, unknown>, {
      get: (target, key: string) => target[key] ?? (() => {}),
      set: () => true
    });
  vi.spyOn(HTMLCanvasElement.prototype, "getContext").mockImplementation(function (this: HTMLCanvasElement) {
    return context(this) as never;
  });
  history.pushState(null, "", "/");
});
afterEach(() => {
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
});

const layers = networkEntry("inception-v3").treeLayers.map((name) => ({
  name,
  shape: [35, 35, 40],
  field: {size: [63, 63], stride: [8, 8], start: [0, 0]}
})) as never as Parameters<typeof excitedMaps>[1]["layers"];
const patch = {example: 3, position: [1, 2], value: 5} as const;
const nine = Array.from({length: 9}, () => patch);
const maps = Object.fromEntries(
  excited.layers.map((layer) => [layer, [1, 2, 3, 4].map((unit) => ({unit, patches: nine}))])
);
const rows = excited.layers.map((layer, unit) => ({layer, unit, patches: nine}));
const captionOf = (figure: Element) => figure.querySelector(".figure-caption")!.textContent;

it("excitedMaps(built) shows the maps that were built by either rule, and asks nobody", async () => {
  const {client, asked} = toyClient();
  const figure = excitedMaps(maps, {client, layers});
  document.body.replaceChildren(figure);
  await rest();
  expect(captionOf(figure)).toMatch("Maps 1, 2, 3, 4 of Mixed_5d");
  figure.choose({rule: "guided"});
  await rest();
  expect(captionOf(figure)).toMatch("guided backprop");
  expect(asked).toEqual([]);
});

it("excitedMaps asks for other maps by the rule that a link says", async () => {
  history.replaceState(null, "", "#excited.layer=Mixed_6e&excited.maps=3-8-9-39");
  const {client, asked} = toyClient();
  const figure = excitedMaps(maps, {client, layers});
  document.body.replaceChildren(figure);
  await expect.poll(() => asked.length, {timeout: 5000}).toBe(1);
  expect(asked[0].question).toMatchObject({kind: "patchPictures", layer: "Mixed_6e", unit: 3, rule: "deconvnet"});
  expect(captionOf(figure)).toMatch("Maps 3, 8, 9, 39 of Mixed_6e");
});

it("patchRows(built) shows the rows that were built; a layer’s ten rows are cut without a question", async () => {
  const {client, asked} = toyClient();
  const figure = patchRows(rows, {client, layers});
  document.body.replaceChildren(figure);
  await rest();
  expect(captionOf(figure)).toMatch("A unit of each of 10 layers");
  figure.choose({layer: "Mixed_6e"});
  await expect.poll(() => captionOf(figure), {timeout: 5000}).toMatch("of Mixed_6e");
  expect(asked).toEqual([]);
});

it("mapsField reads as many numbers as there are, each of a unit of the layer", () => {
  const field = mapsField({count: 2, initial: [0, 1], layer: "one", unitsOf: (name) => ({one: 8, two: 40})[name]});
  expect(field.read("3-7")).toEqual([3, 7]);
  expect(field.read("3-39", {layer: "two"})).toEqual([3, 39]);
  for (const wrong of ["3", "3-8", "a-b", "1-2-3"])
    expect(() => field.read(wrong)).toThrow(`invalid maps: ${wrong} (2 numbers of 0 to 7)`);
});

it("drawnUnits(units, options) draws living units, the same for the same seed", () => {
  const options = {count: 4, seed: 3, alive: (unit: number) => unit % 2 === 0};
  const drawn = drawnUnits(40, options);
  expect(drawn).toEqual(drawnUnits(40, options));
  expect(drawn).toHaveLength(4);
  expect(drawn.every((unit) => unit % 2 === 0)).toBe(true);
});
