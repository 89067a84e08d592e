import * as tf from "@tensorflow/tfjs-core";
import {it} from "vitest";
import {randomWeights, tensorOf} from "../random.js";
import {agreesWithGrad} from "./agreesWithGrad.js";

it("batchNorm agrees with tf.grad, on maps and on vectors", async () => {
  const [scale, offset] = [randomWeights([4]), randomWeights([4], 0.7)];
  const layer = {kind: "batchNorm", name: "norm", inputs: ["input"], scale, offset} as const;
  const plain = (x: tf.Tensor) => tf.add(tf.mul(x, tensorOf(scale)), tensorOf(offset));
  await agreesWithGrad(layer, [[3, 2, 4]], plain);
  await agreesWithGrad(layer, [[4]], plain);
});
