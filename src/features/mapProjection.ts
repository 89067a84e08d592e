import * as tf from "@tensorflow/tfjs-core";
import {backward} from "../network/backward.js";
import {forward} from "../network/forward.js";
import type {ReluRule} from "../network/layers/layerKind.js";
import type {Model} from "../network/model.js";
import {within} from "../network/steps.js";

export interface MapProjectionOptions {
  readonly layer: string;
  readonly unit: number;
  /** What a ReLU does to the signal on its way back; defaults to "deconvnet". */
  readonly rule?: ReluRule;
}

/**
 * Returns one feature map projected to the pixels, [height, width, channels]:
 * the whole map, with its own activations, is sent back and every other map of
 * its layer is set to 0. The caller disposes it. Yields the fraction done.
 * Throws `unknown layer: …`, `unknown unit: 96 (conv1 has 64)`.
 * https://arxiv.org/abs/1311.2901
 */
export function* mapProjection(
  model: Model,
  input: tf.Tensor,
  {layer, unit, rule = "deconvnet"}: MapProjectionOptions
): Generator<number, tf.Tensor> {
  if (!model.layers.has(layer)) throw new RangeError(`unknown layer: ${layer}`);
  const run = yield* within(forward(model, input, {outputs: [layer]}), 0, 0.45);
  try {
    const activations = run.values.get(layer)!;
    const channels = activations.shape[activations.rank - 1]!;
    if (!(Number.isInteger(unit) && unit >= 0 && unit < channels))
      throw new RangeError(`unknown unit: ${unit} (${layer} has ${channels})`);
    const values = tf.tidy(() => {
      const mask = tf.tensor(Float32Array.from({length: channels}, (_, i) => (i === unit ? 1 : 0)));
      return tf.mul(activations, mask);
    });
    try {
      const signals = yield* within(backward(model, run, {layer, values}, {rule}), 0.45, 1);
      const [signal] = signals.values();
      const map = tf.reshape(signal, signal.shape.slice(1));
      signal.dispose();
      return map;
    } finally {
      values.dispose();
    }
  } finally {
    run.dispose();
  }
}
