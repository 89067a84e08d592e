import * as tf from "@tensorflow/tfjs-core";
import type {Activation} from "./activation.js";

/** |x|; slope 0 at 0. */
export const abs: Activation = {
  parameters: {},
  forward: (x) => tf.abs(x),
  derivative: (x) => tf.sign(x)
};
