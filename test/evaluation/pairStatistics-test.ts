import {expect, it} from "vitest";
import {pairIndex, pairStatistics} from "../../src/evaluation/pairStatistics.js";

it("pairIndex(i, j) counts the pairs of things one after the other", () => {
  expect([pairIndex(0, 1), pairIndex(0, 2), pairIndex(1, 2), pairIndex(0, 3), pairIndex(2, 3)]).toEqual([
    0, 1, 2, 3, 5
  ]);
});

it("pairStatistics of three things, by hand", () => {
  const {mean, pairError, error} = pairStatistics([1, 2, 6], 3);
  expect(mean).toBe(3);
  // deviations −2, −1, 3: squares 14, over 2, over 3 pairs
  expect(pairError).toBeCloseTo(Math.sqrt(14 / 2 / 3), 12);
  // without thing 0 only the pair (1, 2) is left, 6; without 1, 2; without 2, 1: mean 3, squares 14, times 2/3
  expect(error).toBeCloseTo(Math.sqrt((2 / 3) * 14), 12);
});

it("the jackknife over things is larger than the error over pairs where one thing is unlike all others", () => {
  const values = [1, 1, 1, 1, 1, 1, 9, 9, 9, 9]; // thing 4 is far from 0…3
  const {error, pairError} = pairStatistics(values, 5);
  expect(error).toBeGreaterThan(1.5 * pairError);
  // leaving out thing 4 gives 1; any other (3 · 1 + 3 · 9) / 6 = 5
  const left = [5, 5, 5, 5, 1];
  const middle = 4.2;
  expect(error).toBeCloseTo(Math.sqrt((4 / 5) * left.reduce((sum, d) => sum + (d - middle) ** 2, 0)), 12);
});

it("errors that cannot be known are not numbers; a wrong count is an error", () => {
  expect(pairStatistics([0.5], 2)).toEqual({mean: 0.5, pairError: Number.NaN, error: Number.NaN});
  expect(() => pairStatistics([1, 2], 3)).toThrow("not 3 pairs: 2");
});
