import {expect, it} from "vitest";
import {slide} from "../../../src/network/layers/window.js";

it("slide(…, valid) counts the positions where the whole window fits", () => {
  expect(slide(7, 3, 2, "valid")).toEqual({out: 3, before: 0, after: 0});
  expect(slide(8, 3, 2, "valid")).toEqual({out: 3, before: 0, after: 0});
  expect(slide(9, 3, 1, "valid", 2)).toEqual({out: 5, before: 0, after: 0});
});

it("slide(…, same) gives ⌈input ÷ stride⌉ positions, the odd zero at the end", () => {
  expect(slide(7, 3, 1, "same")).toEqual({out: 7, before: 1, after: 1});
  expect(slide(8, 3, 2, "same")).toEqual({out: 4, before: 0, after: 1});
  expect(slide(5, 4, 1, "same")).toEqual({out: 5, before: 1, after: 2});
  expect(slide(5, 1, 2, "same")).toEqual({out: 3, before: 0, after: 0});
});

it("slide(…, same-lower) puts the odd zero first, and pads on each side as told", () => {
  expect(slide(8, 3, 2, "same-lower")).toEqual({out: 4, before: 1, after: 0});
  expect(slide(5, 4, 1, "same-lower")).toEqual({out: 5, before: 2, after: 1});
  expect(slide(5, 1, 2, "same-lower")).toEqual({out: 3, before: 0, after: 0});
  expect(slide(6, 3, 2, [1, 4])).toEqual({out: 5, before: 1, after: 4});
});

it("slide(…, ceil) counts a last window that hangs over, unless it begins in the padding at the end", () => {
  expect(slide(7, 3, 2, "valid", 1, true)).toEqual({out: 3, before: 0, after: 0});
  expect(slide(8, 3, 2, "valid", 1, true)).toEqual({out: 4, before: 0, after: 1});
  expect(slide(8, 3, 2, [0, 1], 1, true)).toEqual({out: 4, before: 0, after: 1});
  expect(slide(5, 2, 3, [1, 1], 1, true)).toEqual({out: 2, before: 1, after: 1}); // a third would begin at 5, in the padding
  expect(slide(4, 1, 3, [0, 1], 1, true)).toEqual({out: 2, before: 0, after: 1});
});
