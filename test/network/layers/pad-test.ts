import * as tf from "@tensorflow/tfjs-core";
import {it} from "vitest";
import {agreesWithGrad} from "./agreesWithGrad.js";

it("pad agrees with tf.grad, also where sides differ or are 0", async () => {
  for (const [top, bottom, left, right] of [
    [1, 1, 1, 1],
    [0, 3, 2, 1],
    [0, 0, 0, 0]
  ]) {
    const layer = {kind: "pad", name: "pad", inputs: ["input"], top, bottom, left, right} as const;
    await agreesWithGrad(layer, [[3, 2, 4]], (x) => tf.pad(x, [[0, 0], [top, bottom], [left, right], [0, 0]])); // biome-ignore format: one line
  }
});

it("pad with another value than 0 agrees with tf.grad", async () => {
  for (const value of [-1.5, 1, 255]) {
    const layer = {kind: "pad", name: "pad", inputs: ["input"], top: 1, bottom: 0, left: 2, right: 1, value} as const;
    await agreesWithGrad(layer, [[3, 2, 4]], (x) => tf.pad(x, [[0, 0], [1, 0], [2, 1], [0, 0]], value)); // biome-ignore format: one line
  }
});
