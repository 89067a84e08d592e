import "./gradients.js";
import * as tf from "@tensorflow/tfjs-core";

/** A ReLU whose gradient is the guided rule's: g · (g > 0) · (x > 0). */
export const guidedRelu = tf.customGrad((...args) => {
  const [x, save] = args as unknown as [tf.Tensor, tf.GradSaveFunc];
  save([x]);
  return {
    value: tf.relu(x),
    gradFunc: (g: tf.Tensor, [x]: tf.Tensor[]) => tf.mul(tf.relu(g), tf.step(x))
  };
}) as (x: tf.Tensor) => tf.Tensor;
