import {expect, it} from "vitest";
import {strongestMaps} from "../../src/attribution/strongestMaps.js";

it("strongestMaps(activity) has the largest sums first", () => {
  expect(strongestMaps(Float32Array.of(1, 3, 2, 3), 3)).toEqual([
    {unit: 1, total: 3},
    {unit: 3, total: 3},
    {unit: 2, total: 2}
  ]);
});
