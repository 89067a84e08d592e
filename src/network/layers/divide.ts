import * as tf from "@tensorflow/tfjs-core";
import type {MergeLayer} from "../network.js";
import type {LayerKind} from "./layerKind.js";
import {unrepeated} from "./unrepeated.js";

/** Forward: the first input ÷ the second. Backward: g ÷ b, and −g · output ÷ b. */
export const divide: LayerKind<MergeLayer> = {
  forward(_layer, [a, b]) {
    return tf.div(a, b);
  },
  backward(_layer, g, {inputs: [a, b], output}) {
    const share = tf.div(g, b);
    return [unrepeated(share, a), unrepeated(tf.neg(tf.mul(share, output)), b)];
  }
};
