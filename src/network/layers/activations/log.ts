import * as tf from "@tensorflow/tfjs-core";
import type {Activation} from "./activation.js";

/** The natural logarithm. */
export const log: Activation = {
  parameters: {},
  forward: (x) => tf.log(x),
  derivative: (x) => tf.reciprocal(x)
};
