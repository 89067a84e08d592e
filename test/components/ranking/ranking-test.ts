import {expect, it} from "vitest";
import {ranking, thresholdCount} from "../../../src/components/ranking/ranking.js";

it("ranking sorts by response, the smallest first; of equal ones the first example comes first", () => {
  const responses = [3, -1, 7, -1, 0];
  expect(ranking([4, 3, 2, 1, 0], (i) => responses[i])).toEqual({order: [1, 3, 4, 0, 2], values: [-1, -1, 0, 3, 7]});
  expect(ranking([], () => 0)).toEqual({order: [], values: []});
});

it("thresholdCount counts on both sides of T", () => {
  const even = (i: number) => i % 2 === 0;
  expect(thresholdCount([5, 3, 2, 8, 1], 2, even)).toEqual({below: 2, trueBelow: 0, above: 3, trueAbove: 2});
  expect(thresholdCount([5, 3], 0, even)).toEqual({below: 0, trueBelow: 0, above: 2, trueAbove: 0});
});
