import {expect, it} from "vitest";
import {noise} from "../../src/images/noise.js";
import {rolled} from "../../src/images/rolled.js";

const image = {values: Float32Array.of(1, 2, 3, 4, 5, 6), width: 3, height: 2, channels: 1};

it("rolled(image, shift) moves everything, and what leaves comes in at the other side", () => {
  expect([...rolled(image, {x: 1, y: 0}).values]).toEqual([3, 1, 2, 6, 4, 5]);
  expect([...rolled(image, {x: -1, y: 1}).values]).toEqual([5, 6, 4, 2, 3, 1]);
});

it("rolled(image, shift) back again, by a whole width, or by nothing is the image", () => {
  const photo = noise({width: 7, height: 5, channels: 3});
  for (const [x, y] of [[0, 0], [7, -5], [-14, 10]]) expect(rolled(photo, {x, y})).toEqual(photo); // biome-ignore format: one law
  expect(rolled(rolled(photo, {x: 32, y: -9}), {x: -32, y: 9})).toEqual(photo);
});

it("rolled(image, shift) rejects parts of pixels", () => {
  expect(() => rolled(image, {x: 0.5, y: 0})).toThrow("not whole pixels: 0.5, 0");
});
