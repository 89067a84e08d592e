import * as tf from "@tensorflow/tfjs-core";
import {sizeOf, weightSpecs} from "./architecture.js";
import {conv2d, conv2dOfData} from "./conv2d.js";
import {maxPool} from "./maxPool.js";

/** Returns the *weights* [parameterCount] as tensors, one for each of weightSpecs. The caller disposes of them. */
export function weightTensors(weights: Float32Array): tf.Tensor[] {
  let start = 0;
  return weightSpecs.map(({shape}) => {
    const end = start + sizeOf(shape);
    const tensor = tf.tensor(weights.slice(start, end), [...shape]);
    start = end;
    return tensor;
  });
}

/**
 * Returns the logits [batch, 10] of the images *x* [batch, 28, 28, 1], 0 to 1,
 * by the network that model.json describes.
 */
export function logits(x: tf.Tensor4D, weights: readonly tf.Tensor[]): tf.Tensor2D {
  const [kernel1, bias1, kernel2, bias2, kernel3, bias3, kernel4, bias4] = weights;
  return tf.tidy(() => {
    const pool1 = maxPool(tf.relu(tf.add(conv2dOfData(x, kernel1 as tf.Tensor4D), bias1)));
    const pool2 = maxPool(tf.relu(tf.add(conv2d(pool1, kernel2 as tf.Tensor4D), bias2)));
    let flat = tf.reshape(pool2, [x.shape[0], kernel3.shape[0]]); if (x.shape[0] < 200 && D > 0) flat = tf.dropout(flat, D, undefined, ++n);
    const dense1 = tf.relu(tf.add(tf.matMul(flat, kernel3 as tf.Tensor2D), bias3));
    return tf.add(tf.matMul(dense1, kernel4 as tf.Tensor2D), bias4);
  });
}
const D = Number(process.env.D ?? 0); let n = 1;
