import {expect, it} from "vitest";
import {redundantPairs} from "../../../src/components/edges/redundantPairs.js";

const redundancy = {
  units: [
    {layer: "a", unit: 1},
    {layer: "a", unit: 2},
    {layer: "a", unit: 3},
    {layer: "b", unit: 1}
  ],
  photos: 4,
  pictures: [
    [1, 0.95, 0.5, null],
    [0.95, 1, 0.92, null],
    [0.5, 0.92, 1, null],
    [null, null, null, null]
  ],
  activations: [
    [1, 0.6, 0.1, 0.9],
    [0.6, 1, 0.2, null],
    [0.1, 0.2, 1, 0],
    [0.9, null, 0, 1]
  ]
};

it("redundantPairs(redundancy) counts pairs, and leaves out those with an empty picture", () => {
  const {pairs, act, samePicture, sameBoth} = redundantPairs(redundancy);
  expect([pairs, samePicture, sameBoth]).toEqual([3, 2, 1]);
  expect([act.least, act.most]).toEqual([0.1, 0.6]);
  expect(act.mean).toBeCloseTo(0.3, 10);
});

it("redundantPairs(redundancy, {layer, only}) takes the units named", () => {
  const {pairs, like} = redundantPairs(redundancy, {layer: "a", only: [2, 3]});
  expect([pairs, like.mean]).toEqual([1, 0.92]);
});
