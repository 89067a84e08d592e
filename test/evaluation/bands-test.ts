import {expect, it} from "vitest";
import {shuffleTrials} from "../../src/components/shuffle/shuffles.js";
import {bands} from "../../src/evaluation/bands.js";

it("bands(points) has mean, lowest and highest of each x, in the order of x", () => {
  const points = [
    {x: 2, y: 5},
    {x: 1, y: 4},
    {x: 2, y: 1},
    {x: 2, y: Number.NaN}
  ];
  expect(bands(points)).toEqual([
    {x: 1, mean: 4, low: 4, high: 4, count: 1},
    {x: 2, mean: 3, low: 1, high: 5, count: 2}
  ]);
  expect(bands([])).toEqual([]);
});

it("shuffleTrials(3, 2) has every n with each seed, and n = 1 once", () => {
  expect(shuffleTrials(3, 2).map(({n, seed}) => `${n}.${seed}`)).toEqual(["1.1", "2.1", "3.1", "2.2", "3.2"]);
});
