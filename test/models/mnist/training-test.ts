import "@tensorflow/tfjs-backend-cpu";
import "@tensorflow/tfjs-backend-wasm";
import {readFileSync} from "node:fs";
import * as tf from "@tensorflow/tfjs-core";
import {randomLcg, randomNormal} from "d3-random";
import {beforeAll, expect, it} from "vitest";
import {adam} from "../../../models/mnist/adam.js";
import {distort} from "../../../models/mnist/distort.js";
import {evaluate} from "../../../models/mnist/evaluate.js";
import {training} from "../../../models/mnist/training.js";
import {mnistDigits} from "../../../src/data/mnistDigits.js";

const digits = mnistDigits();

beforeAll(async () => {
  await tf.setBackend("wasm");
});

it("training(digits) gives the same bytes twice", () => {
  expect(bytesAfter(3).equals(bytesAfter(3))).toBe(true);
});

it("training(digits, {seed}) gives other weights for another seed", () => {
  expect(bytesAfter(1, 0.25).equals(bytesAfter(1))).toBe(false);
});

it("training(digits) retraces the committed checkpoints", () => {
  for (const {step, weights} of training(digits.training)) {
    const file = {0: "000", 1: "001", 2: "002", 4: "003", 8: "004"}[step];
    if (!file) continue;
    const bytes = readFileSync(new URL(`../../../models/mnist/checkpoints/${file}.bin`, import.meta.url));
    const committed = new Float32Array(new Uint8Array(bytes).buffer);
    const worst = weights.reduce((max, d, i) => Math.max(max, Math.abs(d - committed[i])), 0);
    expect(worst, file).toBeLessThan(1e-3);
    if (step === 8) return;
  }
});

it("training(digits) keeps no tensor", () => {
  const before = tf.memory().numTensors;
  bytesAfter(2);
  expect(tf.memory().numTensors).toBe(before);
});

it("training(digits) lowers the loss on digits it never saw", () => {
  const losses: number[] = [];
  for (const {step, weights} of training(digits.training)) {
    if (step === 0 || step === 16) losses.push(evaluate(weights, digits.test).loss);
    if (step === 16) break;
  }
  expect(losses[1]).toBeLessThan(0.8 * losses[0]);
});

it("adam(weights) steps as TensorFlow.js does", () => {
  const normal = randomNormal.source(randomLcg(0.5))();
  const weights = Float32Array.from({length: 20}, normal);
  const gradients = Array.from({length: 5}, () => Float32Array.from({length: 20}, normal));
  const variable = tf.variable(tf.tensor1d(weights), true, "adam-test");
  const optimizer = tf.train.adam(0.01, 0.9, 0.999, 1e-7);
  const step = adam(weights);
  for (const gradient of gradients) {
    step(gradient, 0.01);
    optimizer.applyGradients([{name: variable.name, tensor: tf.tensor1d(gradient)}]);
  }
  const expected = variable.dataSync<"float32">();
  weights.forEach((d, i) => {
    expect(d).toBeCloseTo(expected[i], 5);
  });
});

it("distort(random) gives equal pixels for equal sources, and others the next time", () => {
  const digit = digits.training.pixels.subarray(0, 784);
  const [one, two] = [distort(randomLcg(0.5)), distort(randomLcg(0.5))];
  const first = one(digit);
  expect(two(digit)).toEqual(first);
  expect(one(digit)).not.toEqual(first);
});

it("distort(random) keeps the ink between 0 and 1, and most of it", () => {
  const redraw = distort(randomLcg(0.5));
  for (let i = 0; i < 100; ++i) {
    const digit = digits.training.pixels.subarray(i * 784, (i + 1) * 784);
    const redrawn = redraw(digit);
    expect(Math.min(...redrawn)).toBeGreaterThanOrEqual(0);
    expect(Math.max(...redrawn)).toBeLessThanOrEqual(1);
    const ratio = ink(redrawn) / ink(digit);
    expect(ratio).toBeGreaterThan(0.5);
    expect(ratio).toBeLessThan(1.8);
  }
});

it("distort(random) leaves the paper blank", () => {
  expect(ink(distort(randomLcg(0.5))(new Float32Array(784)))).toBe(0);
});

function ink(pixels: Float32Array): number {
  return pixels.reduce((sum, d) => sum + d, 0);
}

/** Returns the bytes of the weights after so many steps. */
function bytesAfter(steps: number, seed?: number): Buffer {
  for (const {step, weights} of training(digits.training, {seed})) {
    if (step === steps) return Buffer.from(weights.slice().buffer);
  }
  throw new RangeError(`too many steps: ${steps}`);
}
