import "@tensorflow/tfjs-backend-cpu";
import "@tensorflow/tfjs-backend-wasm";
import * as tf from "@tensorflow/tfjs-core";
import {randomLcg, randomNormal} from "d3-random";
import {beforeEach, expect, it} from "vitest";
import {weightSpecs} from "../../../models/mnist/architecture.js";
import {conv2d} from "../../../models/mnist/conv2d.js";
import {initialWeights} from "../../../models/mnist/initialWeights.js";
import {weightTensors} from "../../../models/mnist/logits.js";
import {lossAndGradient} from "../../../models/mnist/lossAndGradient.js";
import {maxPool} from "../../../models/mnist/maxPool.js";
import {mnistDigits} from "../../../src/data/mnistDigits.js";

beforeEach(async () => {
  await tf.setBackend("wasm");
});

it("conv2d(x, kernel) has the value and the gradients that TensorFlow.js has on cpu", async () => {
  const [x, kernel, weight] = [random([3, 9, 8, 2]), random([5, 5, 2, 4]), random([3, 5, 4, 4])];
  const ours = await run("wasm", conv2d, [x, kernel], weight);
  const theirs = await run("cpu", (x, kernel) => tf.conv2d(x, kernel, 1, "valid"), [x, kernel], weight);
  ours.forEach((values, i) => {
    expectClose(values, theirs[i], 1e-4);
  });
});

it("maxPool(x) has the value and the gradient that TensorFlow.js has on cpu", async () => {
  const [x, weight] = [random([3, 8, 6, 5]), random([3, 4, 3, 5])];
  const ours = await run("wasm", maxPool, [x], weight);
  const theirs = await run("cpu", (x) => tf.maxPool(x, 2, 2, "valid"), [x], weight);
  ours.forEach((values, i) => {
    expectClose(values, theirs[i], 0);
  });
});

it("maxPool(x) gives the gradient of a tie to the first", async () => {
  const x = tf.tensor4d([0, 0, 1, 2, 0, 0, 2, 2], [1, 2, 4, 1]);
  const [, gradient] = await run("wasm", maxPool, [x], tf.tensor4d([5, 7], [1, 1, 2, 1]));
  expect(Array.from(gradient)).toEqual([5, 0, 0, 7, 0, 0, 0, 0]);
});

it("lossAndGradient(weights, …) agrees with tf.grad on cpu", async () => {
  const {pixels, labels} = mnistDigits().training;
  const weights = initialWeights(0.25);
  const normal = randomNormal.source(randomLcg(0.5))(0, 0.1);
  const biased = weights.map((d) => d + normal()); // so that no bias is 0
  const batch = 4;
  const ours = lossAndGradient(biased, pixels.slice(0, batch * 784), labels.slice(0, batch));
  await tf.setBackend("cpu");
  const theirs = tf.tidy(() => {
    const x = tf.tensor4d(pixels.slice(0, batch * 784), [batch, 28, 28, 1]);
    const truth = tf.oneHot(tf.tensor1d(labels.slice(0, batch), "int32"), 10);
    const {value, grads} = tf.valueAndGrads((...tensors) => plainLoss(x, truth, tensors))(weightTensors(biased));
    return {loss: value.dataSync()[0], gradients: grads.map((d) => d.dataSync<"float32">())};
  });
  expect(ours.loss).toBeCloseTo(theirs.loss, 4);
  let start = 0;
  theirs.gradients.forEach((expected, i) => {
    const largest = expected.reduce((max, d) => Math.max(max, Math.abs(d)), 0);
    expect(largest, weightSpecs[i].name).toBeGreaterThan(0);
    expectClose(ours.gradient.subarray(start, start + expected.length), expected, 1e-4 * largest);
    start += expected.length;
  });
  expect(start).toBe(ours.gradient.length);
});

it("lossAndGradient(weights, …) keeps no tensor", () => {
  const {pixels, labels} = mnistDigits().training;
  const before = tf.memory().numTensors;
  lossAndGradient(initialWeights(0.25), pixels.slice(0, 2 * 784), labels.slice(0, 2));
  expect(tf.memory().numTensors).toBe(before);
});

/** The same network once more, in the operations of TensorFlow.js alone. */
function plainLoss(x: tf.Tensor4D, truth: tf.Tensor, weights: tf.Tensor[]): tf.Scalar {
  const [kernel1, bias1, kernel2, bias2, kernel3, bias3, kernel4, bias4] = weights;
  const conv1 = tf.relu(tf.add(tf.conv2d(x, kernel1 as tf.Tensor4D, 1, "valid"), bias1)) as tf.Tensor4D;
  const pool1 = tf.maxPool(conv1, 2, 2, "valid");
  const conv2 = tf.relu(tf.add(tf.conv2d(pool1, kernel2 as tf.Tensor4D, 1, "valid"), bias2)) as tf.Tensor4D;
  const flat = tf.reshape(tf.maxPool(conv2, 2, 2, "valid"), [x.shape[0], -1]);
  const dense1 = tf.relu(tf.add(tf.matMul(flat, kernel3), bias3));
  const probabilities = tf.softmax(tf.add(tf.matMul(dense1, kernel4), bias4));
  return tf.neg(tf.mean(tf.log(tf.sum(tf.mul(probabilities, truth), 1)))) as tf.Scalar;
}

function random(shape: [number, number, number, number]): tf.Tensor4D {
  return tf.randomNormal(shape, 0, 1, "float32", shape[1] + shape[3]);
}

/** Returns the value of *f*, then the gradient of Σ *weight* · *f* by each of the *inputs*. */
async function run(
  backend: string,
  f: (...inputs: tf.Tensor4D[]) => tf.Tensor4D,
  inputs: tf.Tensor4D[],
  weight: tf.Tensor
): Promise<Float32Array[]> {
  await tf.setBackend(backend);
  const gradients = tf.grads((...d) => tf.sum(tf.mul(weight, f(...(d as tf.Tensor4D[])))))(inputs);
  return [f(...inputs), ...gradients].map((d) => d.dataSync<"float32">());
}

function expectClose(actual: Float32Array, expected: Float32Array, tolerance: number): void {
  expect(actual.length).toBe(expected.length);
  const worst = actual.reduce((max, d, i) => Math.max(max, Math.abs(d - expected[i])), 0);
  expect(worst).toBeLessThanOrEqual(tolerance);
}
