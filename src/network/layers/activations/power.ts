import * as tf from "@tensorflow/tfjs-core";
import type {Activation} from "./activation.js";

/** x to the power of *exponent*. */
export const power: Activation = {
  parameters: {exponent: 2},
  forward: (x, {exponent}) => tf.pow(x, exponent),
  derivative: (x, _y, {exponent}) => tf.mul(exponent, tf.pow(x, exponent - 1))
};
