// @vitest-environment jsdom
import {afterEach, beforeEach, expect, it, vi} from "vitest";
import {mapLayers} from "../../../src/components/maps/mapLayers.js";
import {type BuiltMapLayers, mapLayersDefault} from "../../../src/components/maps/mapLayersData.js";
import {mapLayersReader} from "../../../src/components/maps/mapLayersReader.js";
import {rest, toyClient} from "../toyClient.js";

const image = {naturalWidth: 1, naturalHeight: 1};
vi.mock("../../../src/components/marks/loadImage.js", () => ({loadImage: async () => image}));
vi.mock("../../../src/components/inputs/loadPhoto.js", () => ({
  loadPhoto: async (key: string) => ({
    key,
    pixels: {values: new Float32Array(3 * 299 * 299), width: 299, height: 299, channels: 3}
  })
}));

beforeEach(() => {
  vi.stubGlobal("ImageData", class {});
  vi.spyOn(HTMLCanvasElement.prototype, "getContext").mockReturnValue(null);
  history.pushState(null, "", "/");
});
afterEach(() => {
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
});

const built: BuiltMapLayers = {
  photo: mapLayersDefault.photo,
  photos: ["one", "two", "three"],
  layers: mapLayersDefault.layers.map((layer) => ({
    layer,
    shape: [8, 8, 6],
    zeros: 0.5,
    silent: 0,
    bright: 0.1,
    strongest: [{unit: 3, value: 2}]
  })),
  sample: mapLayersDefault.layers.map((layer) => ({
    layer,
    zeros: [0.2, 0.4, 0.9],
    silent: [0, 0, 0.1],
    bright: [0.1, 0.1, 0.2]
  }))
};

it("mapLayers(built) shows what was built, another share too, and asks nobody; another photo asks for all layers", async () => {
  const {client, asked} = toyClient();
  const figure = mapLayers(built, {client});
  document.body.replaceChildren(figure);
  await rest();
  expect(figure.querySelectorAll(".maps-layer")).toHaveLength(10);
  figure.choose({share: "bright"});
  expect(figure.querySelector(".maps-layers-head")!.textContent).toMatch("bright places");
  expect(asked).toEqual([]);
  figure.choose({photo: "cat-chelsea"});
  await expect.poll(() => asked.length, {timeout: 5000}).toBe(1);
  expect(asked[0].question).toMatchObject({kind: "layerMaps", count: 6, layers: mapLayersDefault.layers});
});

it("mapLayersReader says medians and the middle eight tenths", () => {
  const reader = mapLayersReader(built);
  expect(reader.median("zeros", "Mixed_6e")).toBe("40 %");
  expect(reader.spread("zeros", "Mixed_6e")).toBe("24 to 80 %");
  expect(reader.shown("zeros", "Mixed_6e")).toBe("50 %");
  expect(() => reader.median("zeros", "one")).toThrow("unknown layer: one");
});
