import * as tf from "@tensorflow/tfjs-core";
import type {Activation} from "./activation.js";

/** 1 ÷ (1 + exp −x). */
export const sigmoid: Activation = {
  parameters: {},
  forward: (x) => tf.sigmoid(x),
  derivative: (_x, y) => tf.mul(y, tf.sub(1, y))
};
