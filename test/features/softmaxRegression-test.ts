import "@tensorflow/tfjs-backend-cpu";
import "@tensorflow/tfjs-core/dist/register_all_gradients.js";
import * as tf from "@tensorflow/tfjs-core";
import {expect, it} from "vitest";
import {
  fitSoftmax,
  fittedLogits,
  fittedWeights,
  innerProducts,
  leaveOneOut
} from "../../src/features/softmaxRegression.js";
import {runToEnd} from "../../src/network/steps.js";
import {allClose} from "../asserts.js";
import {randomWeights} from "../network/random.js";

const width = 5;
const values = randomWeights([9, width], 0.3, 2).values as Float32Array;
const labels = [0, 1, 2, 0, 1, 2, 0, 1, 1];
const products = innerProducts({values, width});
const all = [...labels.keys()];

it("innerProducts(rows) returns every pair’s inner product", () => {
  allClose(Float32Array.from(innerProducts({values: Float32Array.of(1, 2, 3, 4), width: 2})), [5, 11, 11, 25], 0);
});

it("fitSoftmax(…) of 3 and 7 with λ = 1 ÷ (1 + e²) draws the weights to ±1 ÷ 2, worked out by hand", () => {
  // Centred and scaled the rows are −1 and 1; λ a (1 + e^2a) = 1 has the solution a = 1.
  const rows = {values: Float32Array.of(3, 7), width: 1};
  const own = innerProducts(rows);
  const fit = fitSoftmax(own, [0, 1], [0, 1], 2, {lambda: 1 / (1 + Math.E ** 2), tolerance: 1e-9});
  const {kernel, bias} = fittedWeights(fit, rows);
  allClose(kernel, [-0.5, 0.5], 1e-5);
  allClose(bias, [2.5, -2.5], 1e-5);
  allClose(Float32Array.from(fittedLogits(fit, own, 1)), [-1, 1], 1e-5);
});

it("fitSoftmax(…) is where TensorFlow’s own gradient of the loss is 0", () => {
  const lambda = 0.05;
  const fit = fitSoftmax(products, all, labels, 3, {lambda, tolerance: 1e-8});
  const {kernel, bias} = fittedWeights(fit, {values, width});
  tf.tidy(() => {
    const rows = tf.tensor2d(values, [9, width]);
    const centred = tf.sub(rows, tf.mean(rows, 0)) as tf.Tensor2D;
    const scale = tf.sqrt(tf.mean(tf.sum(tf.square(centred), 1)));
    const x = tf.concat([tf.div(centred, scale), tf.ones([9, 1])], 1) as tf.Tensor2D;
    const weights = tf.mul(tf.tensor2d(kernel, [width, 3]), scale);
    const biases = tf.add(tf.tensor1d(bias), tf.matMul(tf.mean(rows, 0, true), tf.tensor2d(kernel, [width, 3])));
    const whole = tf.concat([weights, tf.reshape(biases, [1, 3])], 0) as tf.Tensor2D;
    const loss = (w: tf.Tensor) => {
      const logits = tf.matMul(x, w as tf.Tensor2D);
      const picked = tf.sum(tf.mul(tf.oneHot(tf.tensor1d(labels, "int32"), 3), tf.logSoftmax(logits)), 1);
      return tf.add(tf.neg(tf.mean(picked)), tf.mul(lambda / 2, tf.sum(tf.square(w)))) as tf.Scalar;
    };
    const slope = tf.grad(loss)(whole);
    expect(tf.max(tf.abs(slope)).dataSync()[0]).toBeLessThan(1e-5);
    allClose(
      Float32Array.from(all.flatMap((i) => [...fittedLogits(fit, products, i)])),
      tf.matMul(x, whole).dataSync() as Float32Array,
      1e-4
    );
  });
});

it("fittedLogits(fit, products, row) of a row that it was not fitted on are those of the weights", () => {
  const fit = fitSoftmax(products, all.slice(0, 7), labels, 3);
  const {kernel, bias} = fittedWeights(fit, {values, width});
  const own = values.subarray(8 * width);
  const expected = [0, 1, 2].map((c) => bias[c] + own.reduce((sum, x, k) => sum + x * kernel[k * 3 + c], 0));
  allClose(Float32Array.from(fittedLogits(fit, products, 8)), expected, 1e-4);
});

it("leaveOneOut(…) leaves out the whole group, and judges no row whose class is gone with it", async () => {
  const groups = ["a", "b", "c", "a", "b", "d", "e", "f", "f"];
  const found = await runToEnd(leaveOneOut(products, labels, groups, 3));
  const fit = fitSoftmax(products, [1, 2, 4, 5, 6, 7, 8], labels, 3); // without group a
  const powers = Array.from(fittedLogits(fit, products, 3), Math.exp);
  const sum = powers.reduce((a, b) => a + b, 0);
  allClose(Float32Array.from(found[3]!), powers.map((d) => d / sum), 1e-5); // biome-ignore format: one line
  const alone = await runToEnd(leaveOneOut(products, [0, 1, 1, 1, 1, 1, 1, 1, 1], groups, 2));
  expect(alone[0]).toBeNull();
  expect(alone[1]).not.toBeNull();
});

it("fitSoftmax(…) throws where there is nothing to fit, and for a class that there is not", () => {
  expect(() => fitSoftmax(products, [], labels, 3)).toThrow("no examples");
  expect(() => fitSoftmax(products, all, labels, 2)).toThrow("unknown class: 2");
});
