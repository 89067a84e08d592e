import * as tf from "@tensorflow/tfjs-core";
import "@tensorflow/tfjs-layers"; // it brings the gradients of all operations
import {logits, weightTensors} from "./logits.js";
import {type Architecture, delivered} from "./variants/architecture.js";

/**
 * Returns the mean cross-entropy, in nats, over the images *pixels* [batch,
 * 28, 28, 1] with their *labels* [batch], and its derivatives by the *weights*
 * of a network of the given *architecture*, [parameterCountOf(architecture)].
 */
export function lossAndGradient(
  weights: Float32Array,
  pixels: Float32Array,
  labels: Uint8Array,
  architecture: Architecture = delivered
): {loss: number; gradient: Float32Array} {
  const gradient = new Float32Array(weights.length);
  const loss = tf.tidy(() => {
    const x = tf.tensor4d(pixels, [labels.length, 28, 28, 1]);
    const truth = tf.oneHot(tf.tensor1d(labels, "int32"), 10);
    const lossOf = (...tensors: tf.Tensor[]) =>
      tf.losses.softmaxCrossEntropy(truth, logits(x, tensors, {architecture}));
    const {value, grads} = tf.valueAndGrads(lossOf)(weightTensors(weights, architecture));
    let start = 0;
    for (const grad of grads) {
      gradient.set(grad.dataSync<"float32">(), start);
      start += grad.size;
    }
    return value.dataSync()[0];
  });
  return {loss, gradient};
}
