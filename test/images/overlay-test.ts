import {expect, it} from "vitest";
import {overlay} from "../../src/images/overlay.js";
import {toPicture} from "../../src/images/toPicture.js";
import {pixels, wavy} from "./pixels.js";

it("toPicture(photo) rounds, clips and is opaque", () => {
  expect([...toPicture(pixels(1, 1, 3, [-3, 99.7, 300])).rgba]).toEqual([0, 100, 255, 255]);
  expect([...toPicture(pixels(1, 1, 1, [17])).rgba]).toEqual([17, 17, 17, 255]);
});

it("overlay(lower, upper, {opacity}) mixes the two", () => {
  const lower = toPicture(pixels(1, 1, 3, [0, 100, 200]));
  const upper = toPicture(pixels(1, 1, 3, [100, 100, 0]));
  expect([...overlay(lower, upper).rgba]).toEqual([50, 100, 100, 255]);
  expect([...overlay(lower, upper, {opacity: 0.25}).rgba]).toEqual([25, 100, 150, 255]);
});

it("overlay(lower, upper, {opacity}) is the lower at 0 and the upper at 1", () => {
  const lower = toPicture(wavy(4, 3, 3));
  const upper = toPicture(wavy(4, 3, 1));
  expect(overlay(lower, upper, {opacity: 0})).toEqual(lower);
  expect(overlay(lower, upper, {opacity: 1})).toEqual(upper);
});

it("overlay(lower, upper) shows the lower where the upper is transparent", () => {
  const lower = toPicture(wavy(2, 2, 3));
  expect(overlay(lower, {...lower, rgba: new Uint8ClampedArray(16)})).toEqual(lower);
});

it("overlay(lower, upper) rejects pictures of different sizes", () => {
  const lower = toPicture(wavy(2, 2, 3));
  expect(() => overlay(lower, toPicture(wavy(3, 2, 3)))).toThrow("not 2×2: 3×2");
  expect(() => overlay(lower, lower, {opacity: 2})).toThrow("invalid opacity: 2");
});
