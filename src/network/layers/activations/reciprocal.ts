import * as tf from "@tensorflow/tfjs-core";
import type {Activation} from "./activation.js";

/** 1 ÷ x. */
export const reciprocal: Activation = {
  parameters: {},
  forward: (x) => tf.reciprocal(x),
  derivative: (_x, y) => tf.neg(tf.square(y))
};
