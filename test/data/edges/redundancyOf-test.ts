import {expect, it} from "vitest";
import {redundancyOf} from "../../../src/data/edges/redundancyOf.js";

it("redundancyOf(units, signals, activations) compares pictures by strength and activations by correlation", () => {
  const units = [1, 2, 3].map((unit) => ({layer: "conv", unit}));
  const signals = [
    [1, 0],
    [-2, 0],
    [0, 0]
  ].map((values) => Float32Array.from(values));
  const {pictures, activations, photos} = redundancyOf(units, signals, [
    [0, 1, 2],
    [2, 1, 0],
    [1, 1, 1]
  ]);
  expect(photos).toBe(3);
  expect(pictures[0]).toEqual([1, 1, null]);
  expect(activations[0]).toEqual([1, -1, null]);
});
