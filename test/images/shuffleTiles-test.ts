import {expect, it} from "vitest";
import {arrangeTiles} from "../../src/images/arrangeTiles.js";
import type {Raster} from "../../src/images/raster.js";
import {shuffledOrder} from "../../src/images/shuffledOrder.js";
import {shuffleTiles} from "../../src/images/shuffleTiles.js";
import {tileGrid} from "../../src/images/tileGrid.js";

/** An image whose every value is different. */
function counting(width: number, height: number, channels = 1): Raster {
  return {values: Float32Array.from({length: width * height * channels}, (_, i) => i), width, height, channels};
}

const inverse = (order: readonly number[]) => order.map((_, i) => order.indexOf(i));
const sorted = (values: Float32Array) => Array.from(values).sort((a, b) => a - b);

it("arrangeTiles(image, 2, order) puts the tile of place order[i] at place i", () => {
  const {values} = arrangeTiles(counting(4, 4), 2, [3, 0, 1, 2]);
  expect(Array.from(values)).toEqual([10, 11, 0, 1, 14, 15, 4, 5, 2, 3, 8, 9, 6, 7, 12, 13]);
});

it("what n does not divide is a frame around the tiles and stays in place, the odd row and column right and below", () => {
  expect(tileGrid({width: 299, height: 299}, 10)).toEqual({n: 10, tileWidth: 29, tileHeight: 29, left: 4, top: 4});
  const image = counting(5, 4);
  const {values} = arrangeTiles(image, 2, [1, 0, 3, 2]);
  const column = (x: number) => [0, 1, 2, 3].map((y) => values[y * 5 + x]);
  expect(column(4)).toEqual([4, 9, 14, 19]);
  expect(Array.from(values.subarray(0, 5))).toEqual([2, 3, 0, 1, 4]);
});

it("a shuffled photo has every pixel of the photo once, whatever n", () => {
  const image = counting(23, 17, 3);
  for (let n = 1; n <= 10; ++n) {
    const shuffled = shuffleTiles(image, n, 7);
    expect(sorted(shuffled.values)).toEqual(sorted(image.values));
    if (n > 2) expect(shuffled.values).not.toEqual(image.values);
  }
});

it("the inverse order brings the photo back", () => {
  const image = counting(23, 17, 3);
  const order = shuffledOrder(25, 3);
  expect(arrangeTiles(arrangeTiles(image, 5, order), 5, inverse(order)).values).toEqual(image.values);
});

it("one tile is the photo itself, and the photo given stays as it was", () => {
  const image = counting(6, 6);
  expect(shuffleTiles(image, 1, 9).values).toEqual(image.values);
  shuffleTiles(image, 3, 9);
  expect(image.values).toEqual(counting(6, 6).values);
});

it("the same seed is the same picture, and another seed another", () => {
  const image = counting(12, 12);
  expect(shuffleTiles(image, 4, 5).values).toEqual(shuffleTiles(image, 4, 5).values);
  expect(shuffleTiles(image, 4, 5).values).not.toEqual(shuffleTiles(image, 4, 6).values);
});

it("shuffledOrder(4, seed) gives each of the 24 orders about as often, over neighbouring seeds", () => {
  const counts = new Map<string, number>();
  for (let seed = 1; seed <= 2400; ++seed) {
    const order = shuffledOrder(4, seed).join("");
    counts.set(order, (counts.get(order) ?? 0) + 1);
  }
  expect(counts.size).toBe(24);
  expect(Math.min(...counts.values())).toBeGreaterThan(65); // 100 expected, a standard deviation of 10
  expect(Math.max(...counts.values())).toBeLessThan(135);
});

it("shuffleTiles rejects more tiles than pixels, counts that are none, seeds that are none", () => {
  const image = counting(4, 6);
  expect(() => shuffleTiles(image, 5, 1)).toThrow("too many tiles: 5×5 (the image is 4×6 pixels)");
  expect(() => shuffleTiles(image, 0, 1)).toThrow("invalid tile count: 0");
  expect(() => shuffleTiles(image, 1.5, 1)).toThrow("invalid tile count: 1.5");
  expect(() => shuffleTiles(image, 2, 0.5)).toThrow("invalid seed: 0.5");
});

it("arrangeTiles rejects an order with a tile missing or twice", () => {
  expect(() => arrangeTiles(counting(4, 4), 2, [0, 1, 2])).toThrow("not an order of 4 tiles: 0, 1, 2");
  expect(() => arrangeTiles(counting(4, 4), 2, [0, 1, 2, 2])).toThrow("not an order of 4 tiles");
  expect(() => arrangeTiles(counting(4, 4), 2, [0, 1, 2, 4])).toThrow("not an order of 4 tiles");
});
