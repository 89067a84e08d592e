import * as tf from "@tensorflow/tfjs-core";
import {weightTensors} from "../../../models/mnist/logits.js";

const width = 384;

/** Returns what the two convolutions of the digit network of the given weights make of *digits*, [count · 784]: the second pooling’s 24 maps of 4 × 4, [count · 384]. */
export function frozenMaps(
  digits: Float32Array,
  weights: Float32Array
): {readonly values: Float32Array; readonly width: number} {
  const values = tf.tidy(() => {
    const [kernel1, bias1, kernel2, bias2] = weightTensors(weights);
    const x = tf.tensor4d(digits, [digits.length / 784, 28, 28, 1]);
    const half = (x: tf.Tensor4D, kernel: tf.Tensor, bias: tf.Tensor) =>
      tf.maxPool(tf.relu(tf.add(tf.conv2d(x, kernel as tf.Tensor4D, 1, "valid"), bias)) as tf.Tensor4D, 2, 2, "valid");
    return half(half(x, kernel1, bias1), kernel2, bias2).dataSync<"float32">();
  });
  return {values: Float32Array.from(values), width};
}
