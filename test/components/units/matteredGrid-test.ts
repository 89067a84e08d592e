// @vitest-environment jsdom
import {afterEach, beforeEach, expect, it, vi} from "vitest";
import {patchMeasure} from "../../../src/components/frame/patchMeasure.js";
import {hasMattered, matteredGrid} from "../../../src/components/units/matteredGrid.js";
import {orderedGrid} from "../../../src/components/units/orderedGrid.js";
import {photos} from "../../../src/photos.js";
import {stubCanvas} from "../stubCanvas.js";
import {rest} from "../toyClient.js";

const unit = {network: "inception-v3", layer: "Mixed_6a", unit: 405};
const layer = {name: "Mixed_6a", field: "whole image" as const};
const pixels = {values: new Float32Array(299 * 299 * 3), width: 299, height: 299, channels: 3};
const examples = {
  load: async (example: number) => ({key: photos[example].id, pixels}),
  describe: (example: number) => ({name: photos[example].subject})
};

beforeEach(() => {
  stubCanvas();
  history.replaceState(null, "", "/page");
});
afterEach(() => vi.restoreAllMocks());

it("matteredGrid names the photo’s own class under each patch, with what the unit adds to it", async () => {
  const patches = [
    {example: 0, position: [1, 2] as const, value: 0.42},
    {example: 3, position: [0, 0] as const, value: 0.1}
  ];
  const tops = {[photos[0].id]: [{label: "tabby"}, {label: "lynx"}], [photos[3].id]: [{label: "carton"}]};
  const grid = matteredGrid(unit, {load: async () => ({patches, layer, tops}), examples});
  await rest();
  const words = Array.from(grid.querySelectorAll(".units-mattered-class"), (d) => d.textContent);
  expect(words).toEqual(["tabby +0.42", "carton +0.10"]);
  expect(grid.querySelectorAll("canvas")[1].getAttribute("aria-label")).toBe(`Patch 2 of 2: ${photos[3].subject}`);
});

it("matteredGrid says where a unit adds to no class, and what went wrong", async () => {
  const none = matteredGrid(unit, {load: async () => ({patches: [], layer, tops: {}}), examples});
  const broken = matteredGrid(unit, {load: () => Promise.reject(new Error("not fetched")), examples});
  await rest();
  expect(none.querySelector("[role=status]")!.textContent).toBe("Mixed_6a 405 adds to no photo’s own class.");
  expect(broken.querySelector("[role=status]")!.textContent).toBe("not fetched");
});

it("only units below the classes of the network that was measured can have mattered", () => {
  expect(hasMattered(unit)).toBe(true);
  expect(hasMattered({...unit, layer: "logits"})).toBe(false);
  expect(hasMattered({...unit, network: "mnist", layer: "conv2"})).toBe(false);
});

it("orderedGrid shows where the unit mattered when the page wants that, and the strongest again", () => {
  const place = (example: number) => ({example, position: null, value: 1});
  const make = () => document.createElement("b");
  const of = (given?: typeof unit) => orderedGrid({varied: [place(0)], strongest: [place(0)]}, make, given);
  const grid = of(unit);
  const other = of();
  document.body.replaceChildren(grid, other);
  expect(grid.querySelector("b")).not.toBeNull();
  const [, second] = grid.querySelectorAll<HTMLInputElement>(".units-patch-measure input");
  second.checked = true;
  second.dispatchEvent(new Event("change"));
  expect(location.hash).toBe("#ranked=contribution");
  expect([grid.querySelector("b"), grid.querySelectorAll(".units-mattered").length]).toEqual([null, 1]);
  expect(other.querySelector("b")).not.toBeNull();
  patchMeasure.choose("activation");
  expect([grid.querySelectorAll("b").length, grid.querySelector(".units-mattered")]).toEqual([1, null]);
});
