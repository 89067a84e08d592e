// @vitest-environment jsdom

import {afterEach, beforeEach, expect, it, vi} from "vitest";
import {classMapFigure} from "../../../src/components/evidence/classMapFigure.js";
import type {BuiltClassMaps} from "../../../src/components/evidence/classMaps.js";
import {stubCanvas} from "../stubCanvas.js";
import {rest, toyClient} from "../toyClient.js";

const pixels = {values: new Float32Array(12), width: 2, height: 2, channels: 3};
vi.mock("../../../src/components/inputs/loadPhoto.js", () => ({
  loadPhoto: async (photo: string) => ({key: photo, pixels})
}));
vi.mock("../../../src/components/marks/readImage.js", () => ({
  readImage: async () => ({rgba: new Uint8ClampedArray(16), width: 2, height: 2})
}));
vi.mock("../../../src/components/drawer/drawer.js", () => ({
  thumbnails: () => "thumbnails.jpg",
  catThumbnails: () => "thumbnails.jpg",
  labels: async () => [],
  topFive: async () => ({})
}));

const drum = {index: 542, label: "drum", logit: 1.25, probability: 0.3};
const built: BuiltClassMaps = {
  network: "inception-v3",
  photo: "drum-kit-and-guitar",
  target: {layer: "logits", unit: 542, position: null, value: 1.25},
  top: [drum],
  asked: drum,
  bias: 0.25,
  height: 1,
  width: 2,
  order: [1, 0],
  weights: [-1, 2],
  means: [1, 1],
  maps: [
    [0, 2],
    [1, 1]
  ],
  sums: [
    [0, 4],
    [-1, 3]
  ],
  gradCam: [-0.5, 1.5],
  occlusion: {scale: 1, zero: false}
};

beforeEach(() => {
  stubCanvas();
  history.replaceState(null, "", "/");
});
afterEach(() => {
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
});

function made() {
  const {client, asked} = toyClient();
  const figure = classMapFigure(built, {client});
  document.body.replaceChildren(figure);
  return {figure, asked, text: (selector: string) => figure.querySelector(selector)!.textContent!};
}

it("classMapFigure shows what was built, asks nobody, and says the sum that is the logit", async () => {
  const {asked, text} = made();
  await rest();
  expect(asked).toEqual([]);
  expect(text(".evidence-equation")).toBe("mean of the map’s 2 places 1.000 + bias 0.250 = logit 1.250.");
  expect(text(".figure-readout")).toContain("units for, against1, 1");
  expect(text(".evidence-units tbody")).toContain("−1.000");
});

it("classMapFigure asks for the map, for Grad-CAM at its layer, and for occlusion only where it is wanted", async () => {
  history.replaceState(null, "", "#classmap.class=547&classmap.occlusion=0");
  const {asked, text} = made();
  await rest();
  expect(asked.map(({question}) => question.kind)).toEqual(["classMap"]);
  expect(asked[0].question).toMatchObject({target: {unit: 547}, counts: [1, 5, 20, 200, 2048]});
  const guitar = {...drum, index: 547, label: "electric guitar"};
  const typed = {
    order: Uint16Array.from(built.order),
    weights: Float32Array.from(built.weights),
    means: Float32Array.from(built.means),
    maps: built.maps.map((d) => Float32Array.from(d)),
    sums: built.sums.map((d) => Float32Array.from(d))
  };
  const target = {...built.target, unit: 547};
  asked[0].answer({...built, ...typed, target, asked: guitar, top: [drum, guitar], backend: "wasm", milliseconds: 5});
  await rest();
  expect(asked[1].question).toMatchObject({method: "grad-cam", options: {relu: "all", to: "Mixed_7c"}});
  asked[1].answer({values: Float32Array.of(-0.5, 1.5), shape: [1, 2, 1]});
  await rest();
  expect(asked).toHaveLength(2);
  expect(text(".figure-caption")).toContain("“electric guitar”");
});

it("a class that there is not is refused in one line", async () => {
  history.replaceState(null, "", "#classmap.class=4000");
  const {text, asked} = made();
  await rest();
  expect(text(".figure-note")).toContain("unknown class: 4000");
  expect(asked).toEqual([]);
});
