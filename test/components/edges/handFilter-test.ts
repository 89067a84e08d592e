import {expect, it} from "vitest";
import {handFilter, likeness} from "../../../src/components/edges/handFilter.js";
import {allClose} from "../../asserts.js";

const rows = [
  [9, 9, 9, 9, 9],
  [9, 9, 9, 9, 9],
  [0, 0, 0, 0, 0],
  [0, 0, 0, 0, 9],
  [0, 0, 0, 9, 9]
];
const picture = {values: Float32Array.from(rows.flat()), width: 5, height: 5, channels: 1};

it("handFilter(pixels, weights) adds up brightness times weight at every second place and cuts off what is negative", () => {
  const map = handFilter(picture, [1, 1, 1, 0, 0, 0, -1, -1, -1]);
  expect([map.width, map.height, map.channels]).toEqual([2, 2, 1]);
  expect(Array.from(map.values)).toEqual([27, 27, 0, 0]);
  const upside = handFilter(picture, [-1, -1, -1, 0, 0, 0, 1, 1, 1]);
  expect(Array.from(upside.values)).toEqual([0, 0, 0, 18]);
});

it("handFilter(pixels, weights) sees the brightness of colours: 0.299 R + 0.587 G + 0.114 B", () => {
  const values = new Float32Array(27);
  values.set([100, 0, 0], 12); // the pixel in the middle is red
  const map = handFilter({values, width: 3, height: 3, channels: 3}, [0, 0, 0, 0, 1, 0, 0, 0, 0]);
  allClose(map.values, [29.9], 1e-4);
});

it("likeness(a, b) is 1 for a map and a stronger one, and NaN where one is the same everywhere", () => {
  const map = handFilter(picture, [1, 1, 1, 0, 0, 0, -1, -1, -1]);
  expect(likeness(map, {...map, values: map.values.map((d) => 3 * d)})).toBeCloseTo(1);
  expect(likeness(map, {...map, values: new Float32Array(4)})).toBeNaN();
  expect(() => likeness(map, picture)).toThrow("not of one size: 2×2, 5×5");
});
