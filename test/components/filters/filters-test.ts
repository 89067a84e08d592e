import {expect, it} from "vitest";
import {filterField, filterOf, readFilters, writeFilters} from "../../../src/components/filters/filters.js";

const stored = (layer: string, below: number, count: number, values: Uint8Array | Float32Array) => ({
  layer,
  shape: [1, 2, below, count] as const,
  stride: 2,
  values,
  bias: Float32Array.from({length: count}, (_, i) => i / 2)
});
const rest = {
  network: "toy",
  pool: 1,
  range: [-1, 1] as const,
  linear: Float32Array.of(0.5),
  patches: Uint8Array.of(1, 2, 3),
  patchCount: 9,
  likeStart: Float32Array.of(1, 0),
  checkpoints: [{step: 4, accuracy: 0.5, weights: Float32Array.of(9, 8, 7, 6), bias: Float32Array.of(0, 1)}]
};

it("readFilters(writeFilters(…)) is what was written, bytes dequantized", () => {
  const first = {...stored("a", 1, 2, Uint8Array.of(0, 10, 20, 30)), scale: 0.5, zeroPoint: 10};
  const second = stored("b", 2, 1, Float32Array.of(1, 2, 3, 4));
  const file = readFilters(writeFilters(first, second, rest).buffer);
  expect(Array.from(file.first.weights)).toEqual([-5, 0, 5, 10]);
  expect(file.second).toMatchObject({layer: "b", stride: 2, weights: Float32Array.of(1, 2, 3, 4)});
  expect(file).toMatchObject(rest);
});

it("filterOf(layer, unit) takes one filter out of all; there are no others", () => {
  const layer = {
    layer: "a",
    shape: [1, 2, 1, 2] as const,
    stride: 1,
    weights: Float32Array.of(1, 2, 3, 4),
    bias: Float32Array.of(0, 0)
  };
  expect(Array.from(filterOf(layer, 1))).toEqual([2, 4]);
  expect(() => filterOf(layer, 2)).toThrow("unknown filter: 2 (a has 2)");
});

it("filterField(filters, which) grows by stride and pooling", () => {
  const first = {...stored("a", 1, 2, Float32Array.of(1)), shape: [3, 3, 1, 2] as const};
  const second = {...stored("b", 2, 1, Float32Array.of(1)), shape: [3, 3, 2, 1] as const, stride: 1};
  const filters = readFilters(writeFilters(first, second, {...rest, pool: 2}).buffer);
  expect(filterField(filters, "first")).toEqual({size: [3, 3], stride: [2, 2], start: [0, 0]});
  expect(filterField(filters, "second")).toEqual({size: [13, 13], stride: [4, 4], start: [0, 0]});
});
