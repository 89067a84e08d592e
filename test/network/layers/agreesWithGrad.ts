import "../../../tools/reference/gradients.js";
import * as tf from "@tensorflow/tfjs-core";
import {startNodeBackend} from "../../../src/network/backendNode.js";
import {type ComputedLayer, kindOf} from "../../../src/network/layers/kinds.js";
import {onBackend} from "../../../src/network/model.js";
import {allClose} from "../../asserts.js";
import {randomWeights, tensorOf} from "../random.js";

/** The same layer in plain TensorFlow.js operations. */
export type Plain = (...inputs: tf.Tensor[]) => tf.Tensor;

export interface AgreesOptions {
  /** Makes the inputs; defaults to normally distributed values. */
  readonly draw?: typeof randomWeights;
  /** Relative to the larger of 1 and the expected value; defaults to 1e-4. */
  readonly tolerance?: number;
}

/**
 * Fails unless the *layer* has the values of *plain* and its backward, under
 * the rule "gradient", those of `tf.grads`, which run on the backend "cpu":
 * ours on both "wasm" and "cpu", for a batch of 2, and for a batch of 3
 * signals through a forward pass of 1. *shapes* are the inputs' without batch.
 */
export async function agreesWithGrad(
  layer: ComputedLayer,
  shapes: readonly (readonly number[])[],
  plain: Plain,
  {draw = randomWeights, tolerance = 1e-4}: AgreesOptions = {}
): Promise<void> {
  for (const [batch, signals] of [
    [2, 2],
    [1, 3]
  ]) {
    const inputs = shapes.map((shape, i) => draw([batch, ...shape], 0.1 + i / 10));
    await startNodeBackend("cpu");
    const x = inputs.map((d) => repeated(tensorOf(d), signals / batch));
    const value = plain(...x);
    const g = randomWeights(value.shape, 0.9);
    const grads = tf
      .grads(plain)(x, tensorOf(g))
      .map((d) => d.dataSync());
    const kept = tf.slice(value, 0, batch);
    const [shape, values] = [kept.shape, kept.dataSync()];
    for (const backend of ["wasm", "cpu"] as const) {
      await startNodeBackend(backend);
      const before = tf.memory().numTensors;
      const model = onBackend({name: "", input: {shape: [], range: [0, 1]}, layers: [], labels: []});
      tf.tidy(() => {
        const x = inputs.map(tensorOf);
        const kind = kindOf(layer);
        const output = kind.forward(layer, x, model);
        allClose(output.shape, shape);
        allClose(output.dataSync(), values, tolerance);
        const back = kind.backward(layer, tensorOf(g), {inputs: x, output, model, rule: "gradient"});
        allClose([back.length], [inputs.length]);
        back.forEach((d, i) => {
          allClose(d.shape, [signals, ...shapes[i]]);
          allClose(d.dataSync(), grads[i], tolerance);
        });
        inputs.forEach((d, i) => {
          allClose(x[i].dataSync(), d.values, 0);
        });
      });
      model.dispose();
      allClose([tf.memory().numTensors], [before]);
    }
  }
}

function repeated(tensor: tf.Tensor, times: number): tf.Tensor {
  return tf.tile(
    tensor,
    tensor.shape.map((_, i) => (i === 0 ? times : 1))
  );
}

/** Returns small whole numbers, so that many are equal. */
export const fewValues: typeof randomWeights = (shape, seed) => {
  const {values} = randomWeights(shape, seed);
  return {shape, values: Float32Array.from(values, Math.round)};
};

/** Windows as [size, strides, padding, input's height and width]: what convolutions and pools are tested with. */
export const windows = [
  [[1, 1], [1, 1], "valid", [5, 4]],
  [[3, 3], [1, 1], "same", [6, 5]],
  [[3, 3], [1, 1], "valid", [6, 7]],
  [[3, 3], [2, 2], "valid", [7, 7]],
  [[3, 3], [2, 2], "valid", [8, 9]],
  [[3, 3], [2, 2], "same", [7, 8]],
  [[2, 2], [2, 2], "valid", [6, 7]],
  [[2, 2], [2, 2], "same", [7, 5]],
  [[2, 3], [1, 1], "same", [5, 6]],
  [[4, 4], [2, 2], "same", [9, 8]],
  [[4, 2], [3, 3], "valid", [11, 8]],
  [[5, 5], [1, 1], "same", [6, 6]],
  [[5, 5], [3, 3], "same", [11, 10]],
  [[5, 5], [2, 2], "valid", [10, 11]],
  [[1, 7], [1, 1], "same", [4, 9]],
  [[7, 1], [1, 1], "same", [9, 4]],
  [[1, 1], [2, 2], "same", [5, 6]],
  [[1, 1], [3, 3], "valid", [8, 7]],
  [[2, 2], [3, 3], "valid", [9, 10]],
  [[2, 2], [3, 3], "same", [8, 7]],
  [[3, 3], [2, 1], "same", [6, 5]],
  [[3, 3], [1, 3], "valid", [5, 9]],
  [[3, 3], [2, 2], "same", [2, 2]],
  [[5, 5], [1, 1], "same", [3, 2]]
] as const;
