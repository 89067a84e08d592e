import * as tf from "@tensorflow/tfjs-core";
import type {Activation} from "./activation.js";

/** x · Φ(x), with Φ the normal distribution’s integral. https://arxiv.org/abs/1606.08415 */
export const gelu: Activation = {
  parameters: {},
  forward: (x) => tf.mul(x, integral(x)),
  derivative: (x) => tf.add(integral(x), tf.mul(x, density(x)))
};

const integral = (x: tf.Tensor) => tf.mul(0.5, tf.add(1, tf.erf(tf.mul(x, Math.SQRT1_2))));
const density = (x: tf.Tensor) => tf.mul(1 / Math.sqrt(2 * Math.PI), tf.exp(tf.mul(-0.5, tf.square(x))));
