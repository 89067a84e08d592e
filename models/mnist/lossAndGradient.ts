import * as tf from "@tensorflow/tfjs-core";
import {logits, weightTensors} from "./logits.js";

/**
 * Returns the mean cross-entropy, in nats, over the images *pixels* [batch,
 * 28, 28, 1] with their *labels* [batch], and its derivatives by the *weights*,
 * [parameterCount].
 */
export function lossAndGradient(
  weights: Float32Array,
  pixels: Float32Array,
  labels: Uint8Array
): {loss: number; gradient: Float32Array} {
  const gradient = new Float32Array(weights.length);
  const loss = tf.tidy(() => {
    const x = tf.tensor4d(pixels, [labels.length, 28, 28, 1]);
    const truth = tf.oneHot(tf.tensor1d(labels, "int32"), 10);
    const lossOf = (...tensors: tf.Tensor[]) => tf.losses.softmaxCrossEntropy(truth, logits(x, tensors));
    const {value, grads} = tf.valueAndGrads(lossOf)(weightTensors(weights));
    let start = 0;
    for (const grad of grads) {
      gradient.set(grad.dataSync<"float32">(), start);
      start += grad.size;
    }
    return value.dataSync()[0];
  });
  return {loss, gradient};
}
