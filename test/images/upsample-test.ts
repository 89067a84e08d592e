import * as tf from "@tensorflow/tfjs-core";
import "@tensorflow/tfjs-backend-cpu";
import {expect, it} from "vitest";
import {upsample} from "../../src/images/upsample.js";
import {allClose} from "../asserts.js";
import {pixels, wavy} from "./pixels.js";

it("upsample(map, size) interpolates between centres and continues the edges", () => {
  allClose(upsample(pixels(2, 1, 1, [0, 4]), {width: 4, height: 2}).values, [0, 1, 3, 4, 0, 1, 3, 4]);
});

it("upsample(map, size) agrees with tf.image.resizeBilinear, half-pixel centres", async () => {
  await tf.setBackend("cpu");
  for (const [w, h, c, width, height] of [
    [8, 8, 1, 299, 299],
    [5, 3, 3, 12, 31],
    [1, 1, 2, 4, 4],
    [7, 6, 1, 3, 6]
  ]) {
    const map = wavy(w, h, c);
    const expected = tf.image.resizeBilinear(tf.tensor3d(map.values, [h, w, c]), [height, width], false, true);
    allClose(upsample(map, {width, height}).values, await expected.data(), 1e-5);
  }
});

it("upsample(map, size) of a constant is exactly that constant", () => {
  expect(upsample(pixels(3, 2, 1, [0.1]), {width: 10, height: 11})).toEqual(pixels(10, 11, 1, [0.1]));
});
