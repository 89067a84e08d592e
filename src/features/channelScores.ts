import * as tf from "@tensorflow/tfjs-core";

/**
 * How a channel is judged from activation ⊙ signal: the absolute value of its
 * mean over positions, as in cnn_treevis, or the sum of absolute values over
 * positions, as in the post's formula.
 */
export type ChildScore = "absolute-mean" | "sum-absolute";

/** Returns the score of every channel, [batch, channels], or [channels] for a batch of one. */
export function channelScores(activations: tf.Tensor, signal: tf.Tensor, score: ChildScore): tf.Tensor {
  const product = tf.mul(activations, signal);
  const positions = product.shape.map((_, i) => i).slice(product.shape[0] === 1 ? 0 : 1, -1);
  return score === "sum-absolute" ? tf.sum(tf.abs(product), positions) : tf.abs(tf.mean(product, positions));
}
