import {expect, it} from "vitest";
import {blur} from "../../src/images/blur.js";
import {allClose} from "../asserts.js";
import {pixels, wavy} from "./pixels.js";

it("blur(pixels, {sigma}) of a constant is that constant", () => {
  allClose(blur(pixels(9, 5, 3, [1, 20, 255]), {sigma: 4}).values, pixels(9, 5, 3, [1, 20, 255]).values);
});

it("blur(pixels, {sigma: 0}) changes nothing", () => {
  const photo = wavy(6, 5, 3);
  expect(blur(photo, {sigma: 0})).toEqual(photo);
});

it("blur(pixels, {sigma}) spreads one bright pixel as a Gaussian, each channel by itself", () => {
  const photo = pixels(31, 31, 2, [0]);
  photo.values[(15 * 31 + 15) * 2] = 1;
  const {values} = blur(photo, {sigma: 2});
  const at = (x: number, y: number, c = 0) => values[((15 + y) * 31 + 15 + x) * 2 + c];
  const sum = values.reduce((a, b) => a + b, 0);
  expect(sum).toBeCloseTo(1, 5);
  expect(at(2, 0) / at(0, 0)).toBeCloseTo(Math.exp(-1 / 2), 5);
  expect(at(2, 2) / at(0, 0)).toBeCloseTo(Math.exp(-1), 5);
  expect(at(0, -3)).toBeCloseTo(at(3, 0), 7);
  expect(at(0, 0, 1)).toBe(0);
});

it("blur(pixels, {sigma}) continues the edges outwards", () => {
  const {values} = blur(pixels(2, 1, 1, [0, 100]), {sigma: 100});
  allClose(values, [50, 50], 0.01);
});

it("blur(pixels, {sigma}) rejects a negative sigma", () => {
  expect(() => blur(wavy(2, 2, 1), {sigma: -1})).toThrow("invalid sigma: -1");
});
