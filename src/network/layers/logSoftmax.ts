import * as tf from "@tensorflow/tfjs-core";
import type {SoftmaxLayer} from "../network.js";
import type {LayerKind} from "./layerKind.js";

/** Forward: x − log Σ exp(x). Backward: g − softmax(x) · Σ g. */
export const logSoftmax: LayerKind<SoftmaxLayer> = {
  forward(_layer, [x]) {
    return tf.logSoftmax(x);
  },
  backward(_layer, g, {output}) {
    return [tf.sub(g, tf.mul(tf.exp(output), tf.sum(g, -1, true)))];
  }
};
