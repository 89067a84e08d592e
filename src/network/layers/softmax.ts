import * as tf from "@tensorflow/tfjs-core";
import type {SoftmaxLayer} from "../network.js";
import type {LayerKind} from "./layerKind.js";

/** Forward: y = exp(x) ÷ Σ exp(x). Backward: y · (g − Σ g · y). */
export const softmax: LayerKind<SoftmaxLayer> = {
  forward(_layer, [x]) {
    return tf.softmax(x);
  },
  backward(_layer, g, {output}) {
    const own = tf.sum(tf.mul(g, output), -1, true);
    return [tf.mul(output, tf.sub(g, own))];
  }
};
