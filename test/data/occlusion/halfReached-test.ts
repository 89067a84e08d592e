import {expect, it} from "vitest";
import {halfReached} from "../../../src/data/occlusion/halfReached.js";

it("halfReached(peaks) counts the examples above half of each unit's best; a dead unit has none", () => {
  const peaks = [
    [8, 1, 0],
    [4, 0.9, 0],
    [5, 0.2, 0]
  ].map((values) => ({values: Float32Array.from(values), positions: new Uint16Array(3)}));
  expect(halfReached(peaks)).toEqual([2, 2, 0]);
});
