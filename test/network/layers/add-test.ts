import * as tf from "@tensorflow/tfjs-core";
import {it} from "vitest";
import {agreesWithGrad} from "./agreesWithGrad.js";

it("add agrees with tf.grad, of two and three inputs", async () => {
  const layer = {kind: "add", name: "add", inputs: ["a", "b", "c"]} as const;
  const plain = (...x: tf.Tensor[]) => x.reduce((sum, d) => tf.add(sum, d));
  await agreesWithGrad(layer, [[3, 2, 4], [3, 2, 4], [3, 2, 4]], plain); // biome-ignore format: one line
  await agreesWithGrad(layer, [[5], [5]], plain);
});
