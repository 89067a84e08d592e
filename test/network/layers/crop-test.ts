import * as tf from "@tensorflow/tfjs-core";
import {it} from "vitest";
import {agreesWithGrad} from "./agreesWithGrad.js";

it("crop agrees with tf.grad, also where sides differ or are 0", async () => {
  for (const [top, bottom, left, right] of [[1, 1, 1, 1], [0, 2, 3, 1], [3, 0, 0, 4], [0, 0, 0, 0]]) // biome-ignore format: one line
    await agreesWithGrad({kind: "crop", name: "", inputs: [""], top, bottom, left, right}, [[5, 6, 2]], (x) =>
      tf.slice(x, [0, top, left, 0], [-1, 5 - top - bottom, 6 - left - right, 2])
    );
});
