import {expect, it} from "vitest";
import {correlation} from "../../src/evaluation/correlation.js";
import {cosine} from "../../src/evaluation/cosine.js";

it("cosine(a, b) is 1 for the same direction, 0 at a right angle, −1 for the opposite", () => {
  expect(cosine([1, 2], [2, 4])).toBeCloseTo(1);
  expect(cosine([1, 0], [0, 3])).toBe(0);
  expect(cosine([1, -1], [-2, 2])).toBeCloseTo(-1);
  expect(cosine([1, 0], [1, 1])).toBeCloseTo(Math.SQRT1_2);
});

it("cosine(a, b) of zeros is not a number, and of different lengths an error", () => {
  expect(cosine([0, 0], [1, 1])).toBeNaN();
  expect(() => cosine([1], [1, 2])).toThrow("lengths differ: 1, 2");
});

it("correlation(a, b) does not notice a shift or a scale, and is not defined for constants", () => {
  expect(correlation([1, 2, 3], [10, 30, 50])).toBeCloseTo(1);
  expect(correlation([1, 2, 3], [3, 2, 1])).toBeCloseTo(-1);
  expect(correlation([1, 2, 3, 4], [1, -1, -1, 1])).toBeCloseTo(0);
  expect(correlation([1, 2, 3], [5, 5, 5])).toBeNaN();
});
