import {expect, it} from "vitest";
import {polygonMask} from "../../src/images/polygonMask.js";

const square = [0.25, 0.25, 0.75, 0.25, 0.75, 0.75, 0.25, 0.75];

it("polygonMask(outlines, size) is 1 within, 0 without", () => {
  const {values, channels} = polygonMask([square], {width: 4, height: 4});
  expect(channels).toBe(1);
  expect(Array.from(values)).toEqual([0, 0, 0, 0, 0, 1, 1, 0, 0, 1, 1, 0, 0, 0, 0, 0]);
});

it("polygonMask counts the part of a pixel that lies within", () => {
  const {values} = polygonMask([[0, 0, 0.75, 0, 0.75, 1, 0, 1]], {width: 2, height: 1});
  expect(Array.from(values)).toEqual([1, 0.5]);
});

it("polygonMask's area is that of the polygon, whichever way round it is drawn", () => {
  const triangle = [0.1, 0.1, 0.9, 0.2, 0.4, 0.8];
  const back = [0.4, 0.8, 0.9, 0.2, 0.1, 0.1];
  const size = {width: 100, height: 100};
  const area = (outline: readonly number[]) => polygonMask([outline], size).values.reduce((a, b) => a + b, 0) / 1e4;
  expect(area(triangle)).toBeCloseTo(0.265, 3);
  expect(area(back)).toBeCloseTo(area(triangle), 3);
});

it("polygonMask leaves no hole where a line crosses itself, and joins what overlaps", () => {
  const twice = [...square, ...square];
  expect(polygonMask([twice], {width: 4, height: 4}).values[5]).toBe(1);
  expect(polygonMask([square, square], {width: 4, height: 4}).values[5]).toBe(1);
  const star = [0.5, 0, 0.8, 1, 0, 0.4, 1, 0.4, 0.2, 1];
  expect(polygonMask([star], {width: 21, height: 21}).values[10 * 21 + 10]).toBe(1);
});

it("polygonMask cuts off what lies beyond the image; too few corners hold nothing", () => {
  const {values} = polygonMask([[-5, -5, 5, -5, 5, 5, -5, 5]], {width: 3, height: 2});
  expect(Array.from(values)).toEqual([1, 1, 1, 1, 1, 1]);
  expect(polygonMask([[0, 0, 1, 1]], {width: 3, height: 3}).values.some(Boolean)).toBe(false);
  expect(polygonMask([], {width: 3, height: 3}).values.some(Boolean)).toBe(false);
});

it("polygonMask rejects what is no outline", () => {
  expect(() => polygonMask([[0, 0, 1]], {width: 3, height: 3})).toThrow("invalid outline: 0, 0, 1");
  expect(() => polygonMask([[0, Number.NaN]], {width: 3, height: 3})).toThrow("invalid outline");
});
