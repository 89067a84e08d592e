// @vitest-environment jsdom
import {afterEach, beforeEach, expect, it, vi} from "vitest";
import {shownUnits, type UnitFacts} from "../../../src/components/units/storyUnits.js";
import {unitCaption, unitFacts, unitNumbers} from "../../../src/components/units/unitAnswer.js";
import {unitExplorer} from "../../../src/components/units/unitExplorer.js";
import {networkEntry} from "../../../src/networks.js";
import {stubCanvas} from "../stubCanvas.js";
import {rest, toyClient} from "../toyClient.js";

const pixels = {values: new Float32Array(3), width: 1, height: 1, channels: 3};
vi.mock("../../../src/components/inputs/loadPhoto.js", () => ({
  loadPhoto: async (photo: string) => ({
    key: photo,
    pixels: {values: new Float32Array(3), width: 1, height: 1, channels: 3}
  })
}));
vi.mock("../../../src/corpus/patches.js", () => ({readPatches: () => ({patchesOf: () => []})}));
vi.mock("../../../src/components/drawer/drawer.js", () => ({
  thumbnails: () => "thumbnails.jpg",
  catThumbnails: () => "thumbnails.jpg",
  patches: async () => new ArrayBuffer(0),
  responses: async () => new ArrayBuffer(0)
}));

beforeEach(() => {
  stubCanvas();
  history.pushState(null, "", "/");
});
afterEach(() => {
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
});

const layers = networkEntry("inception-v3").treeLayers.map((name) => ({
  name,
  shape: [1, 1, 1000],
  field: "whole image"
})) as never;
const facts: UnitFacts[] = shownUnits.map(
  ({layer, unit}) =>
    ({
      layer,
      unit,
      photo: "cat-chelsea",
      value: 2,
      position: [1, 2],
      rank: 1,
      patches: {varied: [], strongest: []}
    }) as never
);
const [initial] = shownUnits;

function made() {
  const {client, asked} = toyClient();
  const figure = unitExplorer({client, layers, facts, initial});
  document.body.replaceChildren(figure);
  return {figure, asked, caption: () => figure.querySelector(".figure-caption")!.textContent};
}

const answer = {
  target: {layer: "Mixed_5d", unit: 7, position: [3, 4], value: 1.5},
  shape: [1, 1, 3],
  values: new Float32Array(3),
  backend: "wasm",
  milliseconds: 4
};

it("unitExplorer shows the unit that was built, and asks nobody", async () => {
  const {figure, asked, caption} = made();
  await rest();
  expect(caption()).toBe(
    `What excites ${initial.layer} ${initial.unit} in this photo, where it is most active; and its patches of the corpus.`
  );
  expect(figure.querySelectorAll(".units-story")).toHaveLength(1);
  expect(asked).toEqual([]);
});

it("unitExplorer asks for another unit, and draws it in place of the built one", async () => {
  const {figure, asked, caption} = made();
  await rest();
  figure.choose({unit: {layer: "Mixed_5d", unit: 7}});
  await rest();
  expect(asked[0].question).toMatchObject({
    kind: "explain",
    method: "guided-backprop",
    target: {layer: "Mixed_5d", unit: 7}
  });
  asked[0].answer(answer);
  await rest();
  expect(caption()).toMatch("What excites Mixed_5d 7 in this photo");
  expect(figure.querySelectorAll(".units-story")).toHaveLength(0);
  expect(location.hash).toBe("#units.photo=cat-chelsea&units.unit=Mixed_5d.7");
});

it("unitExplorer’s links of the first house, without the figure’s name, are still read", async () => {
  history.replaceState(null, "", "#unit=Mixed_5d.7&unit-photo=castle-egeskov");
  const {asked} = made();
  await rest();
  expect(asked[0].question).toMatchObject({photo: {key: "castle-egeskov"}, target: {layer: "Mixed_5d", unit: 7}});
});

it("a unit’s words, facts and numbers say where it is most active, and that a silent unit is silent", () => {
  const shown = {
    layer: {name: "Mixed_5d"} as never,
    unit: 7,
    value: 1.5,
    position: [3, 4],
    pixels,
    patches: {varied: [], strongest: []}
  };
  expect(unitFacts(shown)).toContainEqual(["place", "row 3, column 4"]);
  expect(unitCaption({...shown, value: 0})).toBe("Mixed_5d 7 is silent on this photo.");
  expect(unitNumbers(shown)).toBeUndefined();
  expect(unitNumbers({...shown, shape: [1, 1, 1], values: new Float32Array([0.5])})).toMatchObject({
    target: {layer: "Mixed_5d", unit: 7, position: [3, 4], value: 1.5},
    values: [0.5]
  });
});
