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

it("slide(…, same-lower) puts the odd zero at the beginning", () => {
  expect(slide(8, 3, 2, "same-lower")).toEqual({out: 4, before: 1, after: 0});
  expect(slide(7, 3, 1, "same-lower")).toEqual(slide(7, 3, 1, "same"));
});

it("slide(…, [before, after]) counts the positions over the padded input", () => {
  expect(slide(224, 11, 4, [2, 2])).toEqual({out: 55, before: 2, after: 2});
  expect(slide(5, 3, 2, [1, 0])).toEqual({out: 2, before: 1, after: 0});
});

it("slide(…, ceil) counts a last window that hangs over, unless it would begin in the padding behind", () => {
  expect(slide(6, 3, 2, "valid", 1, true)).toEqual({out: 3, before: 0, after: 1});
  expect(slide(7, 3, 2, "valid", 1, true)).toEqual({out: 3, before: 0, after: 0});
  expect(slide(4, 2, 3, [1, 1], 1, true).out).toBe(2); // a third would begin at 6 − 1 = 5, behind the input
  expect(slide(112, 3, 2, "valid", 1, true).out).toBe(56); // GoogLeNet’s
});
