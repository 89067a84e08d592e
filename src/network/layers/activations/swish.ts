import * as tf from "@tensorflow/tfjs-core";
import type {Activation} from "./activation.js";

/** x · sigmoid(*beta* · x); with 1 it is called SiLU too. https://arxiv.org/abs/1710.05941 */
export const swish: Activation = {
  parameters: {beta: 1},
  forward: (x, {beta}) => tf.mul(x, tf.sigmoid(tf.mul(beta, x))),
  derivative: (x, y, {beta}) => {
    const s = tf.sigmoid(tf.mul(beta, x));
    return tf.add(s, tf.mul(tf.mul(beta, y), tf.sub(1, s)));
  }
};
