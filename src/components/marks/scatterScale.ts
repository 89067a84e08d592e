import type {ScatterBox} from "./scatterPlaces.js";

/** A place on a canvas from its upper left corner, in CSS pixels. */
export type Place = readonly [left: number, top: number];

/** The room around the plane of a scatter, in CSS pixels. */
export const scatterMargin = {left: 44, right: 12, top: 12, bottom: 40};

/** Where numbers are on a canvas, and back. */
export interface ScatterScale {
  readonly width: number;
  readonly height: number;
  /** The numbers that are seen. */
  readonly seen: ScatterBox;
  /** Returns the place of two numbers. */
  place(x: number, y: number): Place;
  /** Returns the numbers at a place. */
  numbers(place: Place): readonly [x: number, y: number];
}

/** Returns the scale of a canvas of the given size, in CSS pixels, on which the numbers *seen* fill all but the margin. */
export function scatterScale(
  seen: ScatterBox,
  {width, height}: {readonly width: number; readonly height: number}
): ScatterScale {
  const {left, right, top, bottom} = scatterMargin;
  const across = (width - left - right) / (seen.x[1] - seen.x[0]);
  const up = (height - top - bottom) / (seen.y[1] - seen.y[0]);
  return {
    width,
    height,
    seen,
    place: (x, y) => [left + (x - seen.x[0]) * across, height - bottom - (y - seen.y[0]) * up],
    numbers: ([x, y]) => [seen.x[0] + (x - left) / across, seen.y[0] + (height - bottom - y) / up]
  };
}
