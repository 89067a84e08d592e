import * as tf from "@tensorflow/tfjs-core";
import type {Activation} from "./activation.js";

/** The hyperbolic tangent. */
export const tanh: Activation = {
  parameters: {},
  forward: (x) => tf.tanh(x),
  derivative: (_x, y) => tf.sub(1, tf.square(y))
};
