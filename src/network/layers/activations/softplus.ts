import * as tf from "@tensorflow/tfjs-core";
import type {Activation} from "./activation.js";

/** log(1 + exp x). */
export const softplus: Activation = {
  parameters: {},
  forward: (x) => tf.softplus(x),
  derivative: (x) => tf.sigmoid(x)
};
