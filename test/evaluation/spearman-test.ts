import {expect, it} from "vitest";
import {ranks, spearman} from "../../src/evaluation/spearman.js";

it("ranks(values) gives equal values the mean of their ranks", () => {
  expect(Array.from(ranks([30, 10, 20, 20, 50]))).toEqual([3, 0, 1.5, 1.5, 4]);
  expect(Array.from(ranks([7, 7, 7]))).toEqual([1, 1, 1]);
});

it("spearman(a, b) of rising and of falling lists is 1 and −1, however they rise", () => {
  expect(spearman([1, 2, 3, 4], [1, 10, 100, 1000])).toBe(1);
  expect(spearman([1, 2, 3, 4], [0, -1, -8, -9])).toBe(-1);
});

it("spearman(a, b) without ties is 1 − 6 Σd² / (n³ − n)", () => {
  // ranks 0…4 against 1 0 3 2 4: Σd² = 4
  expect(spearman([10, 20, 30, 40, 50], [2, 1, 4, 3, 5])).toBeCloseTo(1 - (6 * 4) / 120, 15);
});

it("spearman(a, b) with ties is written out", () => {
  // ranks 0.5 0.5 2 3 against 0 1 2.5 2.5: Σ = 4, 4.5, 4.5
  expect(spearman([1, 1, 2, 3], [0, 1, 2, 2])).toBeCloseTo(4 / 4.5, 15);
});

it("spearman(a, b) of a list that never changes is not a number", () => {
  expect(spearman([1, 2, 3], [5, 5, 5])).toBeNaN();
  expect(spearman([], [])).toBeNaN();
});

it("spearman(a, b) rejects lists of two lengths and what is not finite", () => {
  expect(() => spearman([1, 2, 3], [1, 2, 3, 4])).toThrow("length mismatch: 3, 4");
  expect(() => spearman([1, 2, 3], [1, 2, NaN])).toThrow("not finite: NaN at 2");
});
