import * as tf from "@tensorflow/tfjs-core";

/**
 * Returns the signal *g* at a value that was repeated, in the shape of the
 * value *x* before: an input with one row, column or channel, where the output
 * has more, gets the sum of what came back to its copies. The batch stays.
 */
export function unrepeated(g: tf.Tensor, x: tf.Tensor): tf.Tensor {
  const axes = x.shape.flatMap((d, i) => (i > 0 && d === 1 && g.shape[i] !== 1 ? [i] : []));
  return axes.length ? tf.sum(g, axes, true) : tf.clone(g);
}
