import * as tf from "@tensorflow/tfjs-core";
import type {LayerNormLayer} from "../network.js";
import type {LayerKind} from "./layerKind.js";

/**
 * Forward: at each position, the channels less their mean over their
 * deviation, then scale and offset. https://arxiv.org/abs/1607.06450
 *
 * Backward: with n the normalized values and h = g · scale,
 * (h − mean h − n · mean(h · n)) ÷ deviation.
 */
export const layerNorm: LayerKind<LayerNormLayer> = {
  forward({scale, offset, epsilon}, [x], model) {
    const {normalized} = normalize(x, epsilon);
    const scaled = scale ? tf.mul(normalized, model.tensor(scale)) : normalized;
    return offset ? tf.add(scaled, model.tensor(offset)) : scaled;
  },
  backward({scale, epsilon}, g, {inputs: [x], model}) {
    const {normalized, deviation} = normalize(x, epsilon);
    const h = scale ? tf.mul(g, model.tensor(scale)) : g;
    const along = tf.mul(normalized, tf.mean(tf.mul(h, normalized), -1, true));
    return [tf.div(tf.sub(tf.sub(h, tf.mean(h, -1, true)), along), deviation)];
  }
};

function normalize(x: tf.Tensor, epsilon: number): {normalized: tf.Tensor; deviation: tf.Tensor} {
  const centred = tf.sub(x, tf.mean(x, -1, true));
  const deviation = tf.sqrt(tf.add(tf.mean(tf.square(centred), -1, true), epsilon));
  return {normalized: tf.div(centred, deviation), deviation};
}
