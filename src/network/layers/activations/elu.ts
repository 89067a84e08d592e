import * as tf from "@tensorflow/tfjs-core";
import type {Activation} from "./activation.js";

/** x where it is positive, *alpha* · (exp x − 1) elsewhere. https://arxiv.org/abs/1511.07289 */
export const elu: Activation = {
  parameters: {alpha: 1},
  forward: (x, {alpha}) => tf.add(tf.relu(x), tf.mul(alpha, tf.expm1(tf.minimum(x, 0)))),
  derivative: (x, y, {alpha}) => tf.where(tf.greater(x, 0), tf.onesLike(x), tf.add(y, alpha))
};
