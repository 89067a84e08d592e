import * as tf from "@tensorflow/tfjs-core";
import type {Activation} from "./activation.js";

const SCALE = Math.sqrt(2 / Math.PI);
const CUBE = 0.044715;

/** GELU as it is often computed: x ÷ 2 · (1 + tanh(√(2 ÷ π) · (x + 0.044715 x³))). https://arxiv.org/abs/1606.08415 */
export const geluTanh: Activation = {
  parameters: {},
  forward: (x) => tf.mul(tf.mul(0.5, x), tf.add(1, bent(x))),
  derivative: (x) => {
    const t = bent(x);
    const slope = tf.mul(SCALE, tf.add(1, tf.mul(3 * CUBE, tf.square(x))));
    const inner = tf.mul(tf.mul(x, tf.sub(1, tf.square(t))), slope);
    return tf.mul(0.5, tf.add(tf.add(1, t), inner));
  }
};

const bent = (x: tf.Tensor) => tf.tanh(tf.mul(SCALE, tf.add(x, tf.mul(CUBE, tf.mul(x, tf.square(x))))));
