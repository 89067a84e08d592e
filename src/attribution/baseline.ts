import * as tf from "@tensorflow/tfjs-core";
import {blur} from "../images/blur.js";
import {noise} from "../images/noise.js";
import type {Model} from "../network/model.js";

/**
 * What stands where nothing shall be: a number in the input's own range, its
 * middle ("grey"), its ends, each channel's mean, a blurred copy, or noise.
 */
export type Fill = number | "grey" | "black" | "white" | "mean" | "blur" | "noise";

/** The names that a fill may have besides a number. */
export const fills = ["grey", "black", "white", "mean", "blur", "noise"] as const;

/**
 * Returns what stands for nothing in place of *x*, in the shape of x, [1,
 * height, width, channels] or [1, units]. "grey" is the middle of the
 * network's input range; for a layer's activations, where no range is known,
 * grey and black are 0. Blur has a standard deviation of a twentieth of the
 * shorter side; noise spans the range and is drawn from *seed*.
 */
export async function fillLike(
  model: Model,
  x: tf.Tensor,
  fill: Fill,
  {isInput = true, seed = 1} = {}
): Promise<tf.Tensor> {
  const [black, white] = isInput ? model.network.input.range : [0, 0];
  switch (fill) {
    case "grey":
      return tf.fill(x.shape, (black + white) / 2);
    case "black":
      return tf.fill(x.shape, black);
    case "white":
      return tf.fill(x.shape, white);
    case "mean":
      return tf.tidy(() => (x.rank === 4 ? tf.add(tf.zerosLike(x), tf.mean(x, [1, 2], true)) : tf.fill(x.shape, 0)));
    case "blur": {
      if (x.rank !== 4) throw new RangeError("fill needs an image: blur");
      const [, height, width, channels] = x.shape as [number, number, number, number];
      const values = (await x.data()) as Float32Array;
      const blurred = blur({values, width, height, channels}, {sigma: Math.max(1, Math.min(width, height) / 20)});
      return tf.tensor(blurred.values, x.shape);
    }
    case "noise": {
      const [mean, deviation] = [(black + white) / 2, (white - black) / 4 || 1];
      return tf.tensor(noise({width: x.size, height: 1, channels: 1}, {seed, mean, deviation}).values, x.shape);
    }
    default:
      if (!Number.isFinite(fill)) throw new RangeError(`unknown fill: ${fill}`);
      return tf.fill(x.shape, fill);
  }
}
