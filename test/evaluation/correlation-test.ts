import {expect, it} from "vitest";
import {correlation} from "../../src/evaluation/correlation.js";

it("correlation(a, b) is 1 for the same picture in another light, −1 for its negative, and not defined for an even one", () => {
  expect(correlation([0, 10, 20], [5, 6, 7])).toBeCloseTo(1, 6);
  expect(correlation([0, 10, 20], [7, 6, 5])).toBeCloseTo(-1, 6);
  expect(correlation([0, 10, 20], [5, 5, 5])).toBeNaN();
});
