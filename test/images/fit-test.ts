import {expect, it} from "vitest";
import {fit} from "../../src/images/fit.js";
import {allClose} from "../asserts.js";
import {pixels, wavy} from "./pixels.js";

it("fit(photo, shape) crops the centre, then resizes", () => {
  const photo = pixels(4, 2, 1, [0, 10, 30, 0, 0, 10, 30, 0]);
  allClose(fit(photo, {width: 1, height: 1, channels: 1}).values, [20]);
});

it("fit(photo, shape) makes grey by the luma weights", () => {
  const photo = pixels(1, 1, 3, [10, 100, 200]);
  allClose(fit(photo, {width: 1, height: 1, channels: 1}).values, [0.299 * 10 + 0.587 * 100 + 0.114 * 200]);
});

it("fit(photo, shape) repeats a grey channel", () => {
  allClose(fit(pixels(2, 1, 1, [7, 7]), {width: 1, height: 2, channels: 3}).values, [7, 7, 7, 7, 7, 7]);
});

it("fit(photo, shape) of white is exactly white", () => {
  for (const channels of [1, 3]) {
    const {values} = fit(pixels(640, 360, 3, [255]), {width: 28, height: 28, channels});
    expect(values).toEqual(new Float32Array(28 * 28 * channels).fill(255));
  }
});

it("fit(photo, shape) enlarges one pixel to a flat picture", () => {
  expect(fit(pixels(1, 1, 3, [1, 2, 3]), {width: 3, height: 2, channels: 3})).toEqual(pixels(3, 2, 3, [1, 2, 3]));
});

it("fit(photo, shape) leaves its input unchanged, even where nothing is to do", () => {
  const photo = wavy(8, 8, 3);
  const before = photo.values.slice();
  fit(photo, photo).values.fill(0);
  fit(photo, {width: 3, height: 5, channels: 1}).values.fill(0);
  expect(photo.values).toEqual(before);
});

it("fit(photo, shape) rejects shapes without 1 or 3 channels", () => {
  expect(() => fit(wavy(2, 2, 3), {width: 2, height: 2, channels: 4})).toThrow("not 1 or 3 channels: 4");
});
