import * as tf from "@tensorflow/tfjs-core";
import {spread} from "./spread.js";

/**
 * Returns the *kernel*, [height, width, in, out], with zeros between its
 * values, so that an ordinary convolution with it is one with the given
 * *dilations*.
 */
export function dilated(kernel: tf.Tensor4D, dilations: readonly [number, number]): tf.Tensor4D {
  if (dilations[0] * dilations[1] === 1) return kernel;
  return tf.transpose(spread(tf.transpose(kernel, [3, 0, 1, 2]), dilations), [1, 2, 3, 0]);
}
