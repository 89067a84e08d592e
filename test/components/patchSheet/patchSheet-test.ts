// @vitest-environment jsdom
import {afterEach, beforeEach, expect, it, vi} from "vitest";
import {patchSheet} from "../../../src/components/patchSheet/patchSheet.js";
import {patchSheets} from "../../../src/components/patchSheet/patchSheets.js";
import {sheetCaption, sheetFacts, sheetNumbers} from "../../../src/components/patchSheet/sheetData.js";
import {partOf, readPart, viewOf, writePart} from "../../../src/components/patchSheet/sheetView.js";
import {networkEntry} from "../../../src/networks.js";
import {photos} from "../../../src/photos.js";
import {rest, toyClient} from "../toyClient.js";

const image = {naturalWidth: 1, naturalHeight: 1};
vi.mock("../../../src/components/marks/loadImage.js", () => ({loadImage: async () => image}));
vi.mock("../../../src/corpus/patches.js", () => ({
  readPatches: () => ({patchesOf: () => [{example: 3, position: [1, 2], value: 5}]})
}));
vi.mock("../../../src/components/drawer/drawer.js", () => ({
  thumbnails: () => "thumbnails.jpg",
  catThumbnails: () => "thumbnails.jpg",
  patches: async () => new ArrayBuffer(0)
}));
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
      get: (target, key: string) => target[key] ?? (key === "measureText" ? () => ({width: 9}) : () => {}),
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
})) as never as Parameters<typeof patchSheet>[1]["layers"];
const patch = {example: 3, position: [1, 2], value: 5} as const;
const built = Object.fromEntries(
  patchSheets.layers.map(({layer}) => [layer, Array.from({length: 36}, () => Array.from({length: 9}, () => patch))])
);

function made() {
  const {client, asked} = toyClient();
  const figure = patchSheet(built, {client, layers});
  document.body.replaceChildren(figure);
  const caption = () => figure.querySelector(".figure-caption")!.textContent;
  const large = () => figure.querySelector(".patch-sheet-open .figure-control-title")?.textContent;
  return {figure, asked, caption, large};
}

it("patchSheet(built) shows the sheet that was built, and asks nobody", async () => {
  const {figure, asked, caption, large} = made();
  await rest();
  expect(caption()).toMatch("Units 0 to 35 of Mixed_5b, in order");
  expect([asked, large(), figure.querySelectorAll(".figure-controls").length]).toEqual([[], undefined, 0]);
});

it("a unit that is opened stands large below the sheet, and in the address", async () => {
  const {figure, large} = made();
  await rest();
  figure.choose({open: 7});
  expect(large()).toBe("Mixed_5b, unit 7");
  await expect.poll(() => location.hash).toBe("#sheet.open=7");
});

it("what the reader magnifies is in the address, and a link shows it again", async () => {
  const {figure} = made();
  await rest();
  const canvas = figure.querySelector("canvas")!;
  canvas.dispatchEvent(new KeyboardEvent("keydown", {key: "+", bubbles: true}));
  const {part} = figure.value;
  expect(part!.width).toBeGreaterThan(0);
  await expect.poll(() => location.hash).toMatch(/^#sheet\.part=/);
  const again = made();
  await rest();
  expect(again.figure.value.part!.width).toBeCloseTo(part!.width, 1);
  again.figure.querySelector("canvas")!.dispatchEvent(new KeyboardEvent("keydown", {key: "0", bubbles: true}));
  expect(again.figure.value.part).toBeNull();
});

it("the links of the first house are read: a layer, a unit that is open, units that were not built", async () => {
  history.replaceState(null, "", "#sheet.layer=Conv2d_4a&sheet.open=13");
  expect((await shownBy(made())).large()).toBe("Conv2d_4a, unit 13");
  history.replaceState(null, "", "#sheet.layer=Mixed_6a&sheet.from=12&sheet.open=14");
  const {asked, large, caption} = await shownBy(made());
  expect(caption()).toMatch("Units 12 to 23 of Mixed_6a");
  expect(large()).toBe("Mixed_6a, unit 14");
  await expect.poll(() => asked.length, {timeout: 5000}).toBe(1);
  expect(asked[0].question).toMatchObject({kind: "patchPictures", layer: "Mixed_6a"});
});

async function shownBy<T>(figure: T): Promise<T> {
  await rest();
  await rest();
  return figure;
}

it("another layer begins at its first unit, as a whole, with no unit open", async () => {
  const {figure} = made();
  await rest();
  figure.choose({open: 7, part: {x: 1, y: 1, width: 5}});
  figure.choose({layer: "Conv2d_2b"});
  await rest();
  expect(figure.value).toMatchObject({layer: "Conv2d_2b", from: 0, open: null, part: null});
});

it("a part of a sheet is the same in a link, and in a window of another size as wide", () => {
  const [sheet, window] = [
    {width: 40, height: 20},
    {width: 800, height: 400}
  ];
  const part = partOf({scale: 40, x: 3, y: 4}, window);
  expect(part).toEqual({x: 3, y: 4, width: 20});
  expect(readPart(writePart(part))).toEqual(part);
  expect(viewOf(part, sheet, window)).toEqual({scale: 40, x: 3, y: 4});
  expect(viewOf(part, sheet, {width: 400, height: 200}).scale).toBe(20);
  for (const text of ["", "1~2", "1~2~0", "a~b~c"]) expect(() => readPart(text)).toThrow("invalid part");
});

it("a sheet’s words, facts and numbers name its units and their photos", () => {
  const data = {layer: layers[0], from: 4, patches: [[patch], [patch]], pictures: {cell: 1, draw: () => true}};
  expect(sheetCaption(data)).toMatch(`Units 4 to 5 of ${layers[0].name}, in order`);
  expect(sheetFacts(data)).toContainEqual(["units", "4 to 5 of 40"]);
  expect(sheetNumbers(data)).toMatchObject({
    units: [{unit: 4, patches: [{photo: photos[3].id, position: [1, 2], value: 5}]}, {unit: 5}]
  });
});
