import * as tf from "@tensorflow/tfjs-core";
import {it} from "vitest";
import {randomWeights, tensorOf} from "../random.js";
import {agreesWithGrad} from "./agreesWithGrad.js";

const kernel = randomWeights([6, 4]);
const bias = randomWeights([4], 0.7);
const dense = {kind: "dense", name: "dense", inputs: ["input"], kernel} as const;

it("dense agrees with tf.grad", async () => {
  await agreesWithGrad(dense, [[6]], (x) => tf.matMul(x, tensorOf(kernel)));
  await agreesWithGrad({...dense, bias}, [[6]], (x) => tf.add(tf.matMul(x, tensorOf(kernel)), tensorOf(bias)));
});

it("dense on maps acts along the channels and agrees with tf.grad", async () => {
  await agreesWithGrad({...dense, bias}, [[3, 2, 6]], (x) => {
    const product = tf.matMul(tf.reshape(x, [-1, 6]), tensorOf(kernel));
    return tf.reshape(tf.add(product, tensorOf(bias)), [x.shape[0], 3, 2, 4]);
  });
});
