import * as tf from "@tensorflow/tfjs-core";
import type {Activation} from "./activation.js";

const ALPHA = 1.6732632423543772;
const SCALE = 1.0507009873554805;

/** 1.0507 · x where it is positive, 1.0507 · 1.6733 · (exp x − 1) elsewhere. https://arxiv.org/abs/1706.02515 */
export const selu: Activation = {
  parameters: {},
  forward: (x) => tf.selu(x),
  derivative: (x, y) => tf.where(tf.greater(x, 0), tf.fill(x.shape, SCALE), tf.add(y, SCALE * ALPHA))
};
