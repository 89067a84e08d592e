import * as tf from "@tensorflow/tfjs-core";
import type {Activation} from "./activation.js";

/** exp x. */
export const exponential: Activation = {
  parameters: {},
  forward: (x) => tf.exp(x),
  derivative: (_x, y) => y
};
