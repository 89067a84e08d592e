import * as tf from "@tensorflow/tfjs-core";
import {it} from "vitest";
import {agreesWithGrad} from "./agreesWithGrad.js";

it("concat agrees with tf.grad, on maps and on vectors, of one to three inputs", async () => {
  const layer = {kind: "concat", name: "concat", inputs: ["a", "b", "c"]} as const;
  const plain = (...x: tf.Tensor[]) => tf.concat(x, x[0].rank - 1);
  await agreesWithGrad(layer, [[3, 2, 4], [3, 2, 1], [3, 2, 2]], plain); // biome-ignore format: one line
  await agreesWithGrad(layer, [[4], [2]], plain);
  await agreesWithGrad(layer, [[3, 2, 4]], plain);
});
