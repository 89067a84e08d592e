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

it("resize(pixels, size) doubles by weights of a quarter and three quarters", () => {
  const expected = [0, 25, 75, 100];
  allClose(resize(pixels(2, 1, 1, [0, 100]), {width: 4, height: 1}).values, expected);
  allClose(resize(pixels(1, 2, 1, [0, 100]), {width: 1, height: 4}).values, expected);
});

it("resize(pixels, size) halves by a triangle two pixels to either side", () => {
  // The weights are 1, 3, 3, 1 eighths inside and 3, 3, 1 sevenths at a border.
  const impulse = pixels(6, 1, 1, [0, 0, 700, 0, 0, 0]);
  allClose(resize(impulse, {width: 3, height: 1}).values, [100, (700 * 3) / 8, 0]);
});

it("resize(pixels, size) antialiases: fine stripes become grey, almost so at the borders", () => {
  const {values} = resize(pixels(100, 1, 1, [0, 255]), {width: 10, height: 1});
  const border = (255 * 4.25) / 8.75; // the white part of the 15 weights that fit
  allClose(values, [border, ...Array.from({length: 8}, () => 127.5), 255 - border]);
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
