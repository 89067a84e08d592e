import {expect, it} from "vitest";
import {fromInput} from "../../src/images/fromInput.js";
import {toInput} from "../../src/images/toInput.js";
import {allClose} from "../asserts.js";
import {pixels, wavy} from "./pixels.js";

it("toInput(pixels, range) scales black and white to the ends of the range", () => {
  allClose(toInput(pixels(3, 1, 1, [0, 127.5, 255]), [-1, 1]), [-1, 0, 1]);
  allClose(toInput(pixels(3, 1, 1, [0, 127.5, 255]), [0, 1]), [0, 0.5, 1]);
  allClose(toInput(pixels(3, 1, 1, [0, 127.5, 255]), [1, 0]), [1, 0.5, 0]);
});

it("fromInput(values, shape, range) undoes toInput", () => {
  const photo = wavy(4, 3, 3);
  const back = fromInput(toInput(photo, [-1, 1]), photo, [-1, 1]);
  expect([back.width, back.height, back.channels]).toEqual([4, 3, 3]);
  allClose(back.values, photo.values, 1e-5);
});

it("fromInput(values, shape, range) rejects values that do not fill the shape", () => {
  expect(() => fromInput([1, 2], {width: 2, height: 2, channels: 1}, [0, 1])).toThrow("not 2×2×1 values: 2");
});
