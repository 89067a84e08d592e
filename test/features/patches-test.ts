import {expect, it} from "vitest";
import {maximalPatches} from "../../src/features/patches.js";
import {type Peaks, peaks} from "../../src/features/peaks.js";

const corpus = (rows: readonly (readonly number[])[]): Peaks[] =>
  rows.map((values, i) => ({
    values: Float32Array.from(values),
    positions: Uint16Array.from(values, (_, u) => 10 * i + u)
  }));

it("peaks(activations, units) finds each unit's first place of its largest value", () => {
  // two units on a map of 1×4: 1 5 5 2 and −3 −1 −2 −1
  const {values, positions} = peaks(Float32Array.of(1, -3, 5, -1, 5, -2, 2, -1), 2);
  expect(Array.from(values)).toEqual([5, -1]);
  expect(Array.from(positions)).toEqual([1, 1]);
});

it("peaks(activations, units) of a vector is the vector", () => {
  const {values, positions} = peaks(Float32Array.of(3, -2, 0), 3);
  expect(Array.from(values)).toEqual([3, -2, 0]);
  expect(Array.from(positions)).toEqual([0, 0, 0]);
});

it("peaks(activations, units) rejects what is not a layer of as many units", () => {
  expect(() => peaks(new Float32Array(5), 2)).toThrow("not a layer of 2: 5");
  expect(() => peaks(new Float32Array(0), 2)).toThrow("not a layer of 2: 0");
});

it("maximalPatches(corpus) sorts the examples of each unit, one patch each, the first of equal ones first", () => {
  const {count, examples, positions, values} = maximalPatches(
    corpus([
      [1, 4],
      [3, 4],
      [2, 4],
      [3, 9]
    ]),
    {count: 3}
  );
  expect(count).toBe(3);
  expect(Array.from(examples)).toEqual([1, 3, 2, 3, 0, 1]);
  expect(Array.from(values)).toEqual([3, 3, 2, 9, 4, 4]);
  expect(Array.from(positions)).toEqual([10, 30, 20, 31, 1, 11]);
});

it("maximalPatches(corpus) takes negative values as they are, and no more patches than examples", () => {
  const {count, examples, values} = maximalPatches(corpus([[-5], [-2]]));
  expect(count).toBe(2);
  expect(Array.from(examples)).toEqual([1, 0]);
  expect(Array.from(values)).toEqual([-2, -5]);
});

it("maximalPatches(corpus) agrees with sorting, for any corpus", () => {
  const rows = Array.from({length: 40}, (_, i) =>
    Array.from({length: 7}, (_, u) => Math.round(5 * Math.sin(i * 3 + u * 7)))
  );
  const {examples, values} = maximalPatches(corpus(rows));
  for (let u = 0; u < 7; ++u) {
    const order = rows.map((_, i) => i).sort((a, b) => rows[b][u] - rows[a][u] || a - b);
    expect(Array.from(examples.subarray(9 * u, 9 * u + 9))).toEqual(order.slice(0, 9));
    expect(Array.from(values.subarray(9 * u, 9 * u + 9))).toEqual(order.slice(0, 9).map((i) => rows[i][u]));
  }
});
