import * as tf from "@tensorflow/tfjs-core";
import {it} from "vitest";
import {agreesWithGrad} from "./agreesWithGrad.js";

it("globalAveragePool agrees with tf.grad", async () => {
  const layer = {kind: "globalAveragePool", name: "pool", inputs: ["input"]} as const;
  await agreesWithGrad(layer, [[3, 5, 4]], (x) => tf.mean(x, [1, 2]));
  await agreesWithGrad(layer, [[1, 1, 4]], (x) => tf.mean(x, [1, 2]));
});

it("globalAveragePool that keeps a map of one position agrees with tf.grad", async () => {
  const layer = {kind: "globalAveragePool", name: "pool", inputs: ["input"], keepDims: true} as const;
  await agreesWithGrad(layer, [[3, 5, 4]], (x) => tf.mean(x, [1, 2], true));
});
