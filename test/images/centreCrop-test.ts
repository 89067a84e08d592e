import {expect, it} from "vitest";
import {centreCrop} from "../../src/images/centreCrop.js";
import {pixels} from "./pixels.js";

it("centreCrop(pixels) keeps the centred square", () => {
  const {values, width, height, channels} = centreCrop(pixels(4, 2, 1, [0, 1, 2, 3, 4, 5, 6, 7]));
  expect([width, height, channels]).toEqual([2, 2, 1]);
  expect([...values]).toEqual([1, 2, 5, 6]);
});

it("centreCrop(pixels) keeps the channels of a pixel together", () => {
  expect([...centreCrop(pixels(1, 3, 3, [0, 1, 2, 3, 4, 5, 6, 7, 8])).values]).toEqual([3, 4, 5]);
});

it("centreCrop(pixels) cuts an odd pixel too many at the right and at the bottom", () => {
  expect([...centreCrop(pixels(4, 1, 1, [0, 1, 2, 3])).values]).toEqual([1]);
  expect([...centreCrop(pixels(1, 2, 1, [0, 1])).values]).toEqual([0]);
});

it("centreCrop(pixels, {ratio}) keeps the largest region of that ratio", () => {
  const crop = (width: number, height: number, ratio: number) => {
    const cropped = centreCrop(pixels(width, height, 1, [0]), {ratio});
    return [cropped.width, cropped.height];
  };
  expect(crop(100, 60, 2)).toEqual([100, 50]);
  expect(crop(100, 60, 0.5)).toEqual([30, 60]);
  expect(crop(20000, 1, 1)).toEqual([1, 1]);
  expect(crop(1, 1, 3)).toEqual([1, 1]);
});

it("centreCrop(pixels, {ratio}) rejects a ratio that is none", () => {
  expect(() => centreCrop(pixels(1, 1, 1, [0]), {ratio: 0})).toThrow("invalid ratio: 0");
});
