import * as tf from "@tensorflow/tfjs-core";
import type {Activation} from "./activation.js";

/** The error function. */
export const erf: Activation = {
  parameters: {},
  forward: (x) => tf.erf(x),
  derivative: (x) => tf.mul(2 / Math.sqrt(Math.PI), tf.exp(tf.neg(tf.square(x))))
};
