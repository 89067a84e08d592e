import {expect, it} from "vitest";
import {mapSparsity} from "../../src/evaluation/mapSparsity.js";

it("mapSparsity(values, maps) counts zeros, silent maps and bright places", () => {
  // two places by three maps: 0 0, 1 4, 0 2
  const values = [0, 1, 0, 0, 4, 2];
  expect(mapSparsity(values, 3)).toEqual({zeros: 3 / 6, silent: 1 / 3, bright: 1 / 2});
});

it("mapSparsity(values, maps) of silence has no bright places, and rejects a part of a map", () => {
  expect(mapSparsity([0, 0], 2)).toEqual({zeros: 1, silent: 1, bright: Number.NaN});
  expect(() => mapSparsity([1, 2, 3], 2)).toThrow("not whole: 3 of 2");
});
