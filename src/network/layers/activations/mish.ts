import * as tf from "@tensorflow/tfjs-core";
import type {Activation} from "./activation.js";

/** x · tanh(log(1 + exp x)). https://arxiv.org/abs/1908.08681 */
export const mish: Activation = {
  parameters: {},
  forward: (x) => tf.mul(x, tf.tanh(tf.softplus(x))),
  derivative: (x) => {
    const t = tf.tanh(tf.softplus(x));
    return tf.add(t, tf.mul(tf.mul(x, tf.sub(1, tf.square(t))), tf.sigmoid(x)));
  }
};
