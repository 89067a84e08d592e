import {expect, it} from "vitest";
import {pairMean} from "../../src/evaluation/pairMean.js";

it("pairMean(items, of) is the mean over all pairs, each once", () => {
  expect(pairMean([1, 2, 4], (a, b) => b - a)).toBeCloseTo((1 + 3 + 2) / 3, 12);
});

it("pairMean(items, of) leaves out pairs that have no number, and is NaN where none has", () => {
  expect(pairMean([1, 2, 4], (a, b) => (a === 1 ? Number.NaN : a * b))).toBe(8);
  expect(pairMean([1], () => 1)).toBeNaN();
});
