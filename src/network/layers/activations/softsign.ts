import * as tf from "@tensorflow/tfjs-core";
import type {Activation} from "./activation.js";

/** x ÷ (1 + |x|). */
export const softsign: Activation = {
  parameters: {},
  forward: (x) => tf.div(x, tf.add(1, tf.abs(x))),
  derivative: (x) => tf.reciprocal(tf.square(tf.add(1, tf.abs(x))))
};
