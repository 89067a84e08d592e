import {expect, it} from "vitest";
import {resize} from "../../src/images/resize.js";
import {allClose} from "../asserts.js";
import {pixels, wavy} from "./pixels.js";

it("resize(pixels, size) of a constant is exactly that constant", () => {
  for (const [width, height] of [
    [3, 200],
    [29, 1],
    [101, 7]
  ]) {
    const resized = resize(pixels(31, 17, 3, [0.1, 200.7, 255]), {width, height});
    expect([resized.width, resized.height, resized.channels]).toEqual([width, height, 3]);
    expect(resized.values).toEqual(pixels(width, height, 3, [0.1, 200.7, 255]).values);
  }
});

it("resize(pixels, size) to the same size changes nothing and copies", () => {
  const photo = wavy(5, 4, 3);
  const resized = resize(photo, photo);
  expect(resized).toEqual(photo);
  expect(resized.values).not.toBe(photo.values);
});

/** sinc(t) · sinc(t ÷ 3), written out again. */
const lanczos = (t: number) =>
  (Math.sin(Math.PI * t) / (Math.PI * t)) * (Math.sin((Math.PI * t) / 3) / ((Math.PI * t) / 3));

it("resize(pixels, size) doubles by Lanczos weights at quarters", () => {
  const row = [10, 20, 90, 70, 30, 60, 50, 40];
  const doubled = resize({values: Float32Array.from(row), width: 8, height: 1, channels: 1}, {width: 16, height: 1});
  // The new sample 7 lies a quarter before the centre of the old sample 3 … of which 1 to 6 are within three.
  const weights = [1, 2, 3, 4, 5, 6].map((k) => lanczos(k + 0.5 - 3.75));
  const sum = weights.reduce((a, b) => a + b);
  allClose([doubled.values[7]], [weights.reduce((total, w, i) => total + (w / sum) * row[i + 1], 0)], 1e-5);
});

it("resize(pixels, size) halves by a filter twice as wide, a column as a row", () => {
  const impulse = Float32Array.from({length: 24}, (_, i) => (i === 12 ? 200 : 0));
  const weight = (k: number, centre: number) => lanczos((k + 0.5 - centre) / 2);
  const around = (centre: number) => Array.from({length: 12}, (_, i) => weight(centre - 6 + i, centre));
  const expected = (centre: number) => (200 * weight(12, centre)) / around(centre).reduce((a, b) => a + b);
  const across = resize({values: impulse, width: 24, height: 1, channels: 1}, {width: 12, height: 1}).values;
  const down = resize({values: impulse, width: 1, height: 24, channels: 1}, {width: 1, height: 12}).values;
  allClose([across[6], across[7]], [expected(13), Math.max(0, expected(15))], 1e-5);
  allClose(down, across);
});

it("resize(pixels, size) antialiases: fine stripes become grey but for a ripple at the borders", () => {
  const {values} = resize(pixels(100, 1, 1, [0, 255]), {width: 10, height: 1});
  for (const value of values.slice(3, 7)) expect(Math.abs(value - 127.5)).toBeLessThan(1);
  for (const value of values) expect(Math.abs(value - 127.5)).toBeLessThan(6);
});

it("resize(pixels, size) clamps what overshoots at an edge", () => {
  const edge = Float32Array.from({length: 40}, (_, i) => (i < 20 ? 0 : 255));
  const {values} = resize({values: edge, width: 40, height: 1, channels: 1}, {width: 90, height: 1});
  expect(Math.min(...values)).toBe(0);
  expect(Math.max(...values)).toBe(255);
});

it("resize(pixels, size) treats rows, columns and channels alike", () => {
  const photo = wavy(13, 9, 2);
  const {values} = resize(photo, {width: 5, height: 14});
  const turned = pixels(9, 13, 1, [0]).values;
  for (const c of [0, 1]) {
    for (let y = 0; y < 9; ++y) for (let x = 0; x < 13; ++x) turned[x * 9 + y] = photo.values[(y * 13 + x) * 2 + c];
    const other = resize(pixels(9, 13, 1, turned), {width: 14, height: 5}).values;
    const expected = Float32Array.from({length: 70}, (_, i) => other[(i % 5) * 14 + Math.floor(i / 5)]);
    allClose(
      values.filter((_, i) => i % 2 === c),
      expected,
      1e-5
    );
  }
});

it("resize(pixels, size) leaves its input unchanged and stays in its range", () => {
  const photo = wavy(40, 30, 3);
  const before = photo.values.slice();
  const {values} = resize(photo, {width: 7, height: 50});
  expect(photo.values).toEqual(before);
  expect(Math.min(...values)).toBeGreaterThanOrEqual(0);
  expect(Math.max(...values)).toBeLessThanOrEqual(255);
});

it("resize(pixels, size) rejects a size that is none", () => {
  expect(() => resize(wavy(2, 2, 1), {width: 0, height: 3})).toThrow("invalid size: 0×3");
  expect(() => resize(wavy(2, 2, 1), {width: 1.5, height: 3})).toThrow("invalid size: 1.5×3");
});
