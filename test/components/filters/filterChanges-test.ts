import {expect, it} from "vitest";
import {greyed, turned} from "../../../src/components/filters/filterChanges.js";
import {pixels} from "../../images/pixels.js";

it("turned(filter) is a quarter to the left; four quarters are the filter", () => {
  const filter = pixels(2, 2, 1, [1, 2, 3, 4]);
  expect(turned(filter)).toEqual(pixels(2, 2, 1, [2, 4, 1, 3]));
  expect(turned(turned(turned(turned(filter))))).toEqual(filter);
});

it("greyed(filter) has the mean of the channels in each", () => {
  expect(greyed(pixels(2, 1, 3, [1, 2, 3, 0, 0, 6]))).toEqual(pixels(2, 1, 3, [2, 2, 2, 2, 2, 2]));
});
