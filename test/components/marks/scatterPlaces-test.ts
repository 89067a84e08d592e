import {expect, it} from "vitest";
import {rampColour} from "../../../src/components/marks/categoryColours.js";
import {nearestPoint, nextPoint, pointsInside, spanOf} from "../../../src/components/marks/scatterPlaces.js";

it("pointsInside are those in the box, its edges included", () => {
  const box = {x: [0, 2], y: [1, 3]} as const;
  expect(pointsInside([0, 1, 2, 3], [1, 0, 3, 2], box)).toEqual([0, 2]);
});

it("spanOf leaves a margin, ignores what is not a number, and has a width where there is nothing", () => {
  expect(spanOf([0, 10, NaN], 0.1)).toEqual([-1, 11]);
  expect(spanOf([4, 4])).toEqual([3, 5]);
  expect(spanOf([])).toEqual([-1, 1]);
});

it("nearestPoint is the nearest; of nothing there is none", () => {
  expect(
    nearestPoint(
      [
        [0, 0],
        [5, 5],
        [4, 0]
      ],
      4,
      1
    )
  ).toBe(2);
  expect(nearestPoint([], 0, 0)).toBe(-1);
});

it("nextPoint goes to the nearest in the key's direction, and stays where there is none", () => {
  const points = [
    [0, 0],
    [10, 1],
    [3, 9],
    [6, 0],
    [-2, 0]
  ] as const;
  expect(nextPoint(points, 0, [1, 0])).toBe(3);
  expect(nextPoint(points, 0, [-1, 0])).toBe(4);
  expect(nextPoint(points, 0, [0, 1])).toBe(2);
  expect(nextPoint(points, 0, [0, -1])).toBe(0);
});

it("rampColour goes from its low over its middle to its high end; no number is the middle", () => {
  expect(rampColour(0)).toBe("rgb(123, 92, 196)");
  expect(rampColour(1)).toBe("rgb(223, 122, 22)");
  expect(rampColour(0.5)).toBe(rampColour(NaN));
  expect(rampColour(7)).toBe(rampColour(1));
});
