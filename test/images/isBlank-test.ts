import {expect, it} from "vitest";
import {isBlank} from "../../src/images/isBlank.js";

it("isBlank(pixels, box) says whether a box holds zeros alone", () => {
  const pixels = {values: Float32Array.of(0, 0, 0, 0, 0, 9), width: 3, height: 2, channels: 1};
  expect(isBlank(pixels, {top: 0, left: 0, bottom: 2, right: 2})).toBe(true);
  expect(isBlank(pixels, {top: 1, left: 1, bottom: 2, right: 3})).toBe(false);
});
