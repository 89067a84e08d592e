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
