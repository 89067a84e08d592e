import {expect, it} from "vitest";
import {readPatches, writePatches} from "../../src/corpus/patches.js";
import {allClose} from "../asserts.js";

const shape = [3, 5, 2];
const layer = {
  name: "conv",
  units: 2,
  shape,
  count: 3,
  examples: Uint16Array.of(4, 0, 2, 1, 3, 0),
  positions: Uint16Array.of(14, 0, 7, 5, 4, 9),
  values: Float32Array.of(9.5, 3.25, 1e-4, 0, 0, 0)
};
const vector = {
  name: "logits",
  units: 1,
  shape: [1],
  count: 2,
  examples: Uint16Array.of(300, 5),
  positions: new Uint16Array(2),
  values: Float32Array.of(-2, -8)
};

it("readPatches(writePatches(…)) keeps example, place and value", () => {
  const {network, examples, layers, patchesOf} = readPatches(writePatches("toy", 141, [layer]).buffer);
  expect({network, examples, layers}).toMatchObject({
    network: "toy",
    examples: 141,
    layers: [{name: "conv", units: 2, shape}]
  });
  const found = patchesOf("conv", 0);
  expect(found.map(({example, position}) => ({example, position}))).toEqual([
    {example: 4, position: [2, 4]},
    {example: 0, position: [0, 0]}
  ]); // the third is less than half of 1 in 32767 of the best, which is silence
  allClose(
    found.map(({value}) => value),
    [9.5, 3.25],
    1e-4
  );
});

it("patchesOf(layer, unit) of a dead unit is empty", () => {
  expect(readPatches(writePatches("toy", 141, [layer]).buffer).patchesOf("conv", 1)).toEqual([]);
});

it("patchesOf(layer, unit) of a vector has no places, negative values, and many examples", () => {
  const found = readPatches(writePatches("toy", 2000, [vector]).buffer).patchesOf("logits", 0);
  expect(found.map(({example, position}) => ({example, position}))).toEqual([
    {example: 300, position: null},
    {example: 5, position: null}
  ]);
  allClose(
    found.map(({value}) => value),
    [-2, -8],
    1e-4
  );
});

it("patchesOf(layer, unit) rejects an unknown layer or unit", () => {
  const {patchesOf} = readPatches(writePatches("toy", 141, [layer]).buffer);
  expect(() => patchesOf("conv9", 0)).toThrow("unknown layer: conv9");
  for (const unit of [2, -1, 0.5]) expect(() => patchesOf("conv", unit)).toThrow(`unknown unit: ${unit} (conv has 2)`);
});
