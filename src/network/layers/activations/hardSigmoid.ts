import * as tf from "@tensorflow/tfjs-core";
import type {Activation} from "./activation.js";

/** *slope* · x + *offset*, cut to 0…1. Keras 2 has 0.2 and 0.5, Keras 3 and PyTorch 1/6 and 0.5. */
export const hardSigmoid: Activation = {
  parameters: {slope: 0.2, offset: 0.5},
  forward: (x, {slope, offset}) => tf.clipByValue(tf.add(tf.mul(slope, x), offset), 0, 1),
  derivative: (_x, y, {slope}) => tf.mul(slope, tf.mul(tf.step(y), tf.step(tf.sub(1, y))))
};
