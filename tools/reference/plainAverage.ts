import * as tf from "@tensorflow/tfjs-core";

/**
 * Returns the averages of the real inputs in each window, as `tf.avgPool`
 * does, with the right gradient: that of `tf.avgPool` divides by the whole
 * window even where part of it is padding.
 */
export function plainAverage(
  x: tf.Tensor4D,
  size: readonly [number, number],
  strides: readonly [number, number],
  padding: "same" | "valid"
): tf.Tensor4D {
  if (padding === "valid") return tf.avgPool(x, [...size], [...strides], "valid");
  const {padInfo} = tf.backend_util.computePool2DInfo(
    x.shape,
    [...size],
    [...strides],
    1,
    padding,
    undefined,
    "channelsLast"
  );
  const around = (d: tf.Tensor4D) =>
    tf.pad(d, [
      [0, 0],
      [padInfo.top, padInfo.bottom],
      [padInfo.left, padInfo.right],
      [0, 0]
    ]);
  const means = (d: tf.Tensor4D) => tf.avgPool(around(d), [...size], [...strides], "valid");
  return tf.div(means(x), means(tf.ones<tf.Rank.R4>([1, x.shape[1], x.shape[2], 1])));
}
