import {expect, it} from "vitest";
import {groupShare} from "../../src/evaluation/groupShare.js";

it("groupShare is 1 where groups tell the values apart fully, 0 where their means are equal", () => {
  expect(groupShare([1, 1, 5, 5], [0, 0, 1, 1])).toBe(1);
  expect(groupShare([1, 5, 1, 5], [0, 0, 1, 1])).toBe(0);
});

it("groupShare of groups of different sizes weighs each example the same", () => {
  // means 2, 2, 2 and 6 of all 3: between 12, all (1−3)² + (2−3)² + (3−3)² + (6−3)² = 14
  expect(groupShare([1, 2, 3, 6], [7, 7, 7, 4])).toBeCloseTo(12 / 14, 12);
});

it("groupShare is not defined where nothing varies, or for lists of different lengths", () => {
  expect(groupShare([2, 2], [0, 1])).toBeNaN();
  expect(() => groupShare([1, 2], [0])).toThrow("lengths differ: 2, 1");
});
