import * as tf from "@tensorflow/tfjs-core";
import {conv2d, conv2dOfData} from "./conv2d.js";
import {maxPool} from "./maxPool.js";
import {type Architecture, delivered, sizeOf, weightSpecsOf} from "./variants/architecture.js";

export interface LogitsOptions {
  /** Of the network; defaults to that of the delivered one. */
  readonly architecture?: Architecture;
  /** [filters of the first convolution], 0 for those that are silenced, 1 for the others; by default none is. */
  readonly heard?: tf.Tensor1D;
}

/**
 * Returns the *weights* [parameterCountOf(architecture)] as tensors, one for
 * each of weightSpecsOf(architecture). The caller disposes of them.
 */
export function weightTensors(weights: Float32Array, architecture: Architecture = delivered): tf.Tensor[] {
  let start = 0;
  return weightSpecsOf(architecture).map(({shape}) => {
    const end = start + sizeOf(shape);
    const tensor = tf.tensor(weights.slice(start, end), [...shape]);
    start = end;
    return tensor;
  });
}

/**
 * Returns the logits [batch, 10] of the images *x* [batch, 28, 28, 1], 0 to 1,
 * by a network of the given architecture; by default the one that model.json
 * describes.
 */
export function logits(
  x: tf.Tensor4D,
  weights: readonly tf.Tensor[],
  {architecture = delivered, heard}: LogitsOptions = {}
): tf.Tensor2D {
  return tf.tidy(() => {
    let maps = x;
    architecture.convolutions.forEach(({stride, pool}, i) => {
      const kernel = weights[2 * i] as tf.Tensor4D;
      const sums = i === 0 ? conv2dOfData(maps, kernel, stride) : conv2d(maps, kernel);
      maps = tf.relu(tf.add(sums, weights[2 * i + 1]));
      if (i === 0 && heard) maps = tf.mul(maps, heard);
      if (pool) maps = maxPool(maps);
    });
    const first = 2 * architecture.convolutions.length;
    let units = tf.reshape(maps, [x.shape[0], weights[first].shape[0]]) as tf.Tensor2D;
    for (let i = first; i < weights.length; i += 2) {
      if (i > first) units = tf.relu(units);
      units = tf.add(tf.matMul(units, weights[i] as tf.Tensor2D), weights[i + 1]);
    }
    return units;
  });
}
