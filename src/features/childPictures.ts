import * as tf from "@tensorflow/tfjs-core";
import {backward, type Signal} from "../network/backward.js";
import type {ForwardPass} from "../network/forward.js";
import type {Model} from "../network/model.js";

export interface ChildPicturesOptions {
  /** The layer that the children are units of. */
  readonly layer: string;
  /** The parent's guided signal that arrives there, [1, height, width, channels] or [1, units]; stays the caller's. */
  readonly signal: tf.Tensor;
  /** The children. */
  readonly units: readonly number[];
  /** What a child's signal keeps of the parent's: its L1 norm (the default), its L2 norm, or nothing but its own share. */
  readonly rescale?: "l1" | "l2" | "none";
  /** Where the signals go; defaults to the input, which makes them pictures. */
  readonly to?: string;
}

/**
 * Returns the picture of every child, [units, height, width, channels] of the
 * input: the parent's *signal*, masked to the child's channel at all its
 * positions and rescaled, sent on under the guided rule. All go back as one
 * batch. A child that the signal does not reach has a picture of zeros. The
 * caller disposes it. Throws `unknown unit: 96 (conv1 has 64)`.
 */
export async function* childPictures(
  model: Model,
  run: ForwardPass,
  {to = model.network.layers[0].name, ...options}: ChildPicturesOptions
): AsyncGenerator<number, tf.Tensor> {
  const child = childSignals(options);
  try {
    return (yield* backward(model, run, child, {to: [to], rule: "guided"})).get(to)!;
  } finally {
    child.values.dispose();
  }
}

/** Returns the signal that goes on below each child, [units, …shape of the layer]. The caller disposes it. */
export function childSignals({layer, signal, units, rescale = "l1"}: Omit<ChildPicturesOptions, "to">): Signal {
  const channels = signal.shape[signal.rank - 1]!;
  for (const unit of units) {
    if (!(Number.isInteger(unit) && unit >= 0 && unit < channels))
      throw new RangeError(`unknown unit: ${unit} (${layer} has ${channels})`);
  }
  const values = tf.tidy(() => {
    const mask = new Float32Array(units.length * channels);
    units.forEach((unit, i) => {
      mask[i * channels + unit] = 1;
    });
    const ones = signal.shape.slice(1, -1).map(() => 1);
    const masked = tf.mul(signal, tf.tensor(mask, [units.length, ...ones, channels]));
    if (rescale === "none") return masked;
    const norm = (x: tf.Tensor) => {
      const axes = x.shape.map((_, i) => i).slice(1);
      return rescale === "l1" ? tf.sum(tf.abs(x), axes, true) : tf.sqrt(tf.sum(tf.square(x), axes, true));
    };
    return tf.mul(masked, tf.divNoNan(norm(signal), norm(masked)));
  });
  return {layer, values};
}
