// @vitest-environment jsdom

import {afterEach, beforeEach, expect, it, vi} from "vitest";
import {explainFigure} from "../../../src/components/explain/explainFigure.js";
import {type BuiltExplanation, explanationCaption} from "../../../src/components/explain/explanation.js";
import {pickPhoto} from "../pickPhoto.js";
import {stubCanvas} from "../stubCanvas.js";
import {rest, toyClient} from "../toyClient.js";

const pixels = {values: new Float32Array(3), width: 1, height: 1, channels: 3};
vi.mock("../../../src/components/inputs/loadPhoto.js", () => ({
  loadPhoto: async (photo: string) => ({key: photo, pixels})
}));
vi.mock("../../../src/components/marks/readImage.js", () => ({
  readImage: async () => ({rgba: new Uint8ClampedArray(4), width: 1, height: 1})
}));
const cat = {index: 286, label: "Egyptian cat", logit: 10.8, probability: 0.87};
const tabby = {index: 282, label: "tabby", logit: 8, probability: 0.05};
const castle = {index: 484, label: "castle", logit: 9, probability: 0.5};
vi.mock("../../../src/components/drawer/drawer.js", () => ({
  thumbnails: () => "thumbnails.jpg",
  catThumbnails: () => "thumbnails.jpg",
  labels: async () => [],
  topFive: async () => ({"castle-egeskov": [{index: 484, label: "castle", logit: 9, probability: 0.5}]})
}));

beforeEach(() => {
  stubCanvas();
  history.pushState(null, "", "/");
});
afterEach(() => {
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
});

const built: BuiltExplanation = {
  network: "inception-v3",
  photo: "cat-chelsea",
  unit: 286,
  method: "guided-backprop",
  target: {layer: "logits", unit: 286, position: null, value: 10.8},
  shape: [1, 1, 3],
  top: [cat, tabby],
  asked: cat,
  scale: 0.5,
  zero: false
};

function made() {
  const {client, asked} = toyClient();
  const figure = explainFigure(built, {client, picture: "map.png"});
  document.body.replaceChildren(figure);
  const caption = () => figure.querySelector(".figure-caption")!.textContent;
  return {figure, asked, caption};
}

function answer(score: typeof cat, method: string) {
  const target = {layer: "logits", unit: score.index, position: null, value: score.logit};
  return {
    target,
    shape: [1, 1, 3],
    values: new Float32Array(3),
    top: [score],
    asked: score,
    method,
    backend: "wasm",
    milliseconds: 9
  };
}

it("explainFigure shows what was built, and asks nobody", async () => {
  const {figure, asked, caption} = made();
  await rest();
  expect(caption()).toMatch(/^The network says “Egyptian cat”\. Guided backprop: /);
  expect(figure.querySelector(".figure-readout")!.textContent).toMatch("class286 Egyptian cat");
  expect([...figure.querySelectorAll("canvas")].map((d) => d.getAttribute("aria-label"))).toEqual([
    expect.stringMatching(/tabby/),
    expect.stringMatching(/^Guided backprop of Egyptian cat for the photo: /)
  ]);
  expect(asked).toEqual([]);
});

it("another photo is asked about its own best class", async () => {
  const {figure, asked, caption} = made();
  await rest();
  pickPhoto(figure, "castle-egeskov");
  await rest();
  expect(asked[0].question).toMatchObject({kind: "explain", target: {unit: 484}, method: "guided-backprop"});
  asked[0].answer(answer(castle, "guided-backprop"));
  await rest();
  expect(caption()).toMatch("The network says “castle”");
  expect(location.hash).toBe("#explain.photo=castle-egeskov&explain.class=484&explain.method=guided-backprop");
});

it("links of the first house, whose keys had no figure’s name, are still read", async () => {
  for (const [hash, question] of [
    ["#photo=castle-egeskov&class=483&method=gradient", {target: {unit: 483}, method: "gradient", options: {}}],
    ["#class=282", {target: {unit: 282}, method: "guided-backprop"}],
    [
      "#photo=cat-chelsea&method=occlusion&window=60x40&stride=30x30",
      {target: {unit: 286}, method: "occlusion", options: {window: [60, 40], stride: [30, 30]}}
    ],
    [
      "#photo=castle-egeskov&method=grad-cam&relu=all",
      {target: {unit: 484}, method: "grad-cam", options: {relu: "all"}}
    ],
    ["#explain.photo=castle-egeskov&explain.class=5&explain.method=gradient", {target: {unit: 5}, method: "gradient"}]
  ] as const) {
    history.replaceState(null, "", hash);
    const {asked} = made();
    await rest();
    expect(asked[0].question, hash).toMatchObject(question);
  }
});

it("a class that a link asks about an unknown photo is not asked about another", async () => {
  history.replaceState(null, "", "#photo=nobody&class=5");
  const {figure, asked} = made();
  await rest();
  expect(asked).toEqual([]);
  expect(figure.querySelector(".figure-note")!.textContent).toMatch("unknown photo: nobody");
});

it("a method keeps its valid settings where a link has others that are not", async () => {
  history.replaceState(null, "", "#method=occlusion&window=60x40&stride=zero");
  const {figure, asked} = made();
  await rest();
  expect(asked[0].question).toMatchObject({method: "occlusion", options: {window: [60, 40]}});
  expect(figure.querySelector(".figure-note")!.textContent).toMatch("invalid stride: zero");
});

it("explanationCaption(shown) says what the network says, or what was asked about", () => {
  const shown = {...answer(tabby, "gradient"), pixels, backend: "wasm" as const};
  expect(explanationCaption(shown)).toMatch(/^The network says “tabby”\. Gradient: /);
  expect(explanationCaption({...shown, top: [cat]})).toMatch(/^Asked about “tabby”\. Gradient: /);
});

it("explanationCaption(shown) ends with what must be known of how it was computed", () => {
  const shown = {...answer(tabby, "guided-backprop"), pixels, backend: "wasm" as const};
  const note = "2 nonlinearities (swish) are no ReLUs: the guided rule leaves them their gradient.";
  expect(explanationCaption({...shown, note})).toBe(`${explanationCaption(shown)} ${note}`);
});
