import * as tf from "@tensorflow/tfjs-core";

/**
 * Returns the Gram matrix of the given activations, [1, height, width,
 * channels] → [channels, channels]: for every pair of channels the mean over
 * positions of their product. It says which channels are strong together, and
 * no longer where. https://arxiv.org/abs/1508.06576
 */
export function gram(activations: tf.Tensor): tf.Tensor2D {
  if (activations.rank !== 4 || activations.shape[0] !== 1)
    throw new RangeError(`no feature maps: ${activations.shape}`);
  return tf.tidy(() => {
    const channels = activations.shape[3]!;
    const rows = tf.reshape(activations, [-1, channels]) as tf.Tensor2D;
    return tf.div(tf.matMul(rows, rows, true, false), rows.shape[0]) as tf.Tensor2D;
  });
}
