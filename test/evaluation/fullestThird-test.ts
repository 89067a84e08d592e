import {expect, it} from "vitest";
import {fullestThird} from "../../src/evaluation/fullestThird.js";

it("fullestThird(places) is the share in the fullest of six thirds", () => {
  const places = [
    {y: 0.1, x: 0.1},
    {y: 0.2, x: 0.5},
    {y: 0.3, x: 0.9},
    {y: 0.9, x: 0.5}
  ];
  expect(fullestThird(places)).toBe(3 / 4); // the upper third
  expect(fullestThird(places.map(({y, x}) => ({y: x, x: y})))).toBe(3 / 4); // the left third
  expect(fullestThird([{y: 1, x: 1}])).toBe(1);
  expect(fullestThird([])).toBeNaN();
});

it("fullestThird(places) rejects a place outside the photo", () => {
  expect(() => fullestThird([{y: 1.2, x: 0}])).toThrow("outside the photo: 1.2, 0");
});
