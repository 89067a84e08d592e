import * as tf from "@tensorflow/tfjs-core";
import type {Activation} from "./activation.js";

/** x · (x + 3) ÷ 6, with the factor cut to 0…1. https://arxiv.org/abs/1905.02244 */
export const hardSwish: Activation = {
  parameters: {},
  forward: (x) => tf.mul(x, gate(x)),
  derivative: (x) => tf.add(gate(x), tf.mul(tf.div(x, 6), tf.mul(tf.step(tf.add(x, 3)), tf.step(tf.sub(3, x)))))
};

const gate = (x: tf.Tensor) => tf.clipByValue(tf.add(tf.div(x, 6), 0.5), 0, 1);
