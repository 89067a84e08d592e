import * as tf from "@tensorflow/tfjs-core";
import type {Digits} from "../../src/data/mnistDigits.js";
import {type LogitsOptions, logits, weightTensors} from "./logits.js";

export interface Evaluation {
  /** The share of digits whose largest logit is that of their label, 0 to 1. */
  readonly accuracy: number;
  /** The mean cross-entropy in nats. */
  readonly loss: number;
  /** What the network says of each digit. */
  readonly predictions: Uint8Array;
}

const batchSize = 500;

/**
 * Returns how well a network of the given *weights* [parameterCountOf] knows
 * the given *digits*, by the architecture of the *options*, and with the
 * filters silenced that they name.
 */
export function evaluate(
  weights: Float32Array,
  {count, pixels, labels}: Omit<Digits, "indices">,
  options: LogitsOptions = {}
): Evaluation {
  const predictions = new Uint8Array(count);
  let loss = 0;
  tf.tidy(() => {
    const tensors = weightTensors(weights, options.architecture);
    for (let start = 0; start < count; start += batchSize) {
      const end = Math.min(start + batchSize, count);
      const size = end - start;
      const x = tf.tensor4d(pixels.slice(start * 784, end * 784), [size, 28, 28, 1]);
      const outputs = tf.tidy(() => logits(x, tensors, options)).dataSync<"float32">();
      for (let i = 0; i < size; ++i) {
        const row = outputs.subarray(i * 10, (i + 1) * 10);
        predictions[start + i] = row.indexOf(Math.max(...row));
        loss += crossEntropy(row, labels[start + i]);
      }
      x.dispose();
    }
  });
  const right = predictions.reduce((sum, prediction, i) => sum + Number(prediction === labels[i]), 0);
  return {accuracy: right / count, loss: loss / count, predictions};
}

function crossEntropy(logits: Float32Array, label: number): number {
  const max = Math.max(...logits);
  const sum = logits.reduce((total, d) => total + Math.exp(d - max), 0);
  return max + Math.log(sum) - logits[label];
}
