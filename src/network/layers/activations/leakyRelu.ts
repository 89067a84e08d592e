import * as tf from "@tensorflow/tfjs-core";
import type {Activation} from "./activation.js";

/**
 * x from *threshold* up to *max*, which it does not exceed; *slope* · (x − threshold) below. With a slope alone it is
 * the leaky ReLU; all together are what Keras’s ReLU can be. The slope at the threshold is the lower one.
 */
export const leakyRelu: Activation = {
  parameters: {slope: 0, threshold: 0, max: Number.POSITIVE_INFINITY},
  forward: (x, {slope, threshold, max}) => {
    const low = tf.mul(slope, tf.sub(x, threshold));
    const y = tf.where(tf.greaterEqual(x, threshold), x, low);
    return Number.isFinite(max) ? tf.minimum(y, max) : y;
  },
  derivative: (x, y, {slope, threshold, max}) => {
    const above = tf.step(tf.sub(x, threshold));
    const bent = tf.add(above, tf.mul(slope, tf.sub(1, above)));
    return Number.isFinite(max) ? tf.mul(bent, tf.step(tf.sub(max, y))) : bent;
  }
};
