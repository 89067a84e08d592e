import {expect, it} from "vitest";
import {crop} from "../../src/images/crop.js";
import {patchBox} from "../../src/images/patchBox.js";

const field = {size: [5, 5], stride: [2, 2], start: [-2, -2]} as const;
const image = [20, 30, 3];

it("patchBox(field, position) is the receptive field", () => {
  expect(patchBox(field, [3, 4], {image})).toEqual({top: 4, left: 6, bottom: 9, right: 11});
});

it("patchBox(field, position) is moved into the image at its border", () => {
  expect(patchBox(field, [0, 14], {image})).toEqual({top: 0, left: 25, bottom: 5, right: 30});
});

it("patchBox(field, position, {window}) is the middle of a field that is larger", () => {
  expect(patchBox(field, [3, 4], {image, window: 3})).toEqual({top: 5, left: 7, bottom: 8, right: 10});
  expect(patchBox(field, [3, 4], {image, window: 9})).toEqual({top: 4, left: 6, bottom: 9, right: 11});
});

it("patchBox(field, position) of a field larger than the image, or of a vector, is the image", () => {
  const whole = {top: 0, left: 0, bottom: 20, right: 30};
  expect(patchBox({size: [99, 99], stride: [2, 2], start: [-40, -40]}, [3, 4], {image})).toEqual(whole);
  expect(patchBox("whole image", null, {image})).toEqual(whole);
});

it("crop(pixels, box) cuts the box out, and rejects one that is outside", () => {
  const pixels = {values: Float32Array.from({length: 12}, (_, i) => i), width: 3, height: 2, channels: 2};
  expect(crop(pixels, {top: 1, left: 1, bottom: 2, right: 3})).toEqual({
    values: Float32Array.of(8, 9, 10, 11),
    width: 2,
    height: 1,
    channels: 2
  });
  expect(() => crop(pixels, {top: 1, left: 1, bottom: 3, right: 3})).toThrow("box outside");
});
