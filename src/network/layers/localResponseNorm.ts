import * as tf from "@tensorflow/tfjs-core";
import type {LocalResponseNormLayer} from "../network.js";
import type {LayerKind} from "./layerKind.js";

/**
 * Forward: x · s^−beta, where s = bias + alpha · the sum of x² over the
 * channels nearby (section 3.3 of https://papers.nips.cc/paper/4824).
 *
 * Backward: g · s^−beta − 2 · alpha · beta · x · the sum nearby of g · x · s^(−beta − 1).
 */
export const localResponseNorm: LayerKind<LocalResponseNormLayer> = {
  forward(layer, [x]) {
    return tf.mul(x, tf.pow(sizes(layer, x), -layer.beta));
  },
  backward(layer, g, {inputs: [x]}) {
    const {radius, alpha, beta} = layer;
    const s = sizes(layer, x);
    const direct = tf.mul(g, tf.pow(s, -beta));
    const shared = nearby(tf.mul(tf.mul(g, x), tf.pow(s, -beta - 1)), radius);
    return [tf.sub(direct, tf.mul(2 * alpha * beta, tf.mul(x, shared)))];
  }
};

function sizes({radius, bias, alpha}: LocalResponseNormLayer, x: tf.Tensor): tf.Tensor {
  return tf.add(bias, tf.mul(alpha, nearby(tf.square(x), radius)));
}

/** Returns for each channel the sum over those up to *radius* away: a product with a band of ones. */
function nearby(x: tf.Tensor, radius: number): tf.Tensor {
  const channels = x.shape[x.rank - 1]!;
  const reach = Math.min(radius, channels); // TensorFlow.js takes no wider band than there are rows
  const band = tf.linalg.bandPart(tf.ones<tf.Rank.R2>([channels, channels]), reach, reach);
  return tf.reshape(tf.matMul(tf.reshape(x, [-1, channels]), band), x.shape);
}
