import * as tf from "@tensorflow/tfjs-core";
import type {Activation} from "./activation.js";

/** √x. */
export const sqrt: Activation = {
  parameters: {},
  forward: (x) => tf.sqrt(x),
  derivative: (_x, y) => tf.div(0.5, y)
};
