// @vitest-environment jsdom
import {afterEach, beforeEach, expect, it, vi} from "vitest";
import {rulesBoard} from "../../../src/components/rules/rulesBoard.js";
import {type BuiltRules, threeRules} from "../../../src/components/rules/threeRules.js";
import {networkEntry} from "../../../src/networks.js";
import {stubCanvas} from "../stubCanvas.js";
import {rest, toyClient} from "../toyClient.js";

const pixels = {values: new Float32Array(3), width: 1, height: 1, channels: 3};
vi.mock("../../../src/components/inputs/loadPhoto.js", () => ({
  loadPhoto: async (photo: string) => ({key: photo, pixels})
}));
vi.mock("../../../src/components/marks/readImage.js", () => ({
  readImage: async () => ({rgba: new Uint8ClampedArray(4), width: 1, height: 1})
}));

beforeEach(() => {
  stubCanvas();
  history.pushState(null, "", "/");
});
afterEach(() => {
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
});

const layers = networkEntry("inception-v3").treeLayers.map((name) => ({name, shape: [1000]})) as never;
const cat = {index: 286, label: "Egyptian cat", logit: 10.8, probability: 0.87};
const scale = {scale: 1, zero: false};
const built: BuiltRules = {
  network: "inception-v3",
  photo: "cat-chelsea",
  target: {layer: "logits", unit: 286, position: null, value: 10.8},
  asked: cat,
  scales: {gradient: scale, deconvnet: scale, "guided-backprop": scale},
  likeness: {}
};

function made() {
  const {client, asked} = toyClient();
  const figure = threeRules(built, {client, layers});
  document.body.replaceChildren(figure);
  return {figure, asked, board: figure.querySelector<HTMLElement>(".rules-panes")!};
}

it("rulesBoard() is the photo and a picture a rule, each with its line of code", async () => {
  const {element, draw, look} = rulesBoard({width: 1, height: 1});
  const picture = {rgba: new Uint8ClampedArray(4), width: 1, height: 1, ...scale};
  draw({photo: pixels, maps: [picture, picture, picture]}, {name: "“Egyptian cat”", subject: "a cat"});
  look("deconvnet");
  await expect(element.outerHTML).toMatchFileSnapshot("../../output/rulesBoard.html");
});

it("threeRules(built) shows what was built, and asks nobody", async () => {
  const {figure, asked} = made();
  await rest();
  expect(figure.querySelector(".figure-caption")!.textContent).toMatch("matter to “Egyptian cat”?");
  expect(asked).toEqual([]);
});

it("threeRules asks for each rule of another unit, one after another", async () => {
  const {figure, asked} = made();
  await rest();
  figure.choose({unit: {layer: "Mixed_5d", unit: 7}});
  for (const method of ["gradient", "deconvnet", "guided-backprop"]) {
    await rest();
    const {question, answer} = asked.at(-1)!;
    expect(question).toMatchObject({kind: "explain", method, target: {layer: "Mixed_5d", unit: 7}});
    const target = {layer: "Mixed_5d", unit: 7, position: [3, 4], value: 1.5};
    answer({target, asked: null, shape: [1, 1, 3], values: new Float32Array(3), backend: "wasm", milliseconds: 4});
  }
  await rest();
  expect(figure.querySelector(".figure-readout")!.textContent).toMatch(
    /activation1\.50place3, 4backendWebAssemblytime12 ms/
  );
  expect(location.hash).toBe("#rules.photo=cat-chelsea&rules.unit=Mixed_5d.7");
});

it("threeRules’ links of the first house, with dashes, are still read", async () => {
  history.replaceState(null, "", "#rules=Conv2d_4a.104&rules-photo=castle-egeskov&rules-show=deconvnet");
  const {figure, asked, board} = made();
  await rest();
  expect(asked[0].question).toMatchObject({photo: {key: "castle-egeskov"}, target: {layer: "Conv2d_4a", unit: 104}});
  expect(figure.value.show).toBe("deconvnet");
  asked[0].fail(new Error("never mind"));
  history.replaceState(null, "", "#rules-show=gradient");
  const other = made();
  await rest();
  expect([other.asked, other.board.dataset.show, board.dataset.show]).toEqual([[], "gradient", "all"]);
});
