import {expect, it} from "vitest";
import {centreHill, maskShare, strongestChannel} from "../../../src/data/evidence/maskShares.js";

const mask = {values: Float32Array.of(1, 0.5, 0, 0), width: 2, height: 2, channels: 1};

it("maskShare(map, mask) is the part of the map that lies in the mask, and whether the first strongest pixel does", () => {
  expect(maskShare([2, 4, 1, 1], mask)).toEqual({share: 0.5, hit: true});
  expect(maskShare([1, 1, 6, 6], mask)).toEqual({share: 1.5 / 14, hit: false});
});

it("the hill is highest in the middle, alike to all sides, and falls as a bell a quarter of the side wide", () => {
  const hill = centreHill({width: 5, height: 5});
  expect(hill[12]).toBe(1);
  expect(hill[10]).toBe(hill[14]);
  expect(hill[2]).toBe(hill[10]);
  expect(hill[14]).toBeCloseTo(Math.exp(-(0.4 ** 2) / (2 * 0.25 ** 2)), 6);
});

it("strongestChannel(values) is the largest size of a pixel’s channels", () => {
  expect(Array.from(strongestChannel([1, -3, 2, 0, 0, -1], 3))).toEqual([3, 1]);
});
