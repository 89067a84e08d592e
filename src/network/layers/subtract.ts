import * as tf from "@tensorflow/tfjs-core";
import type {MergeLayer} from "../network.js";
import type {LayerKind} from "./layerKind.js";
import {unrepeated} from "./unrepeated.js";

/** Forward: the first input less the second. Backward: the signal, and its negative. */
export const subtract: LayerKind<MergeLayer> = {
  forward(_layer, [a, b]) {
    return tf.sub(a, b);
  },
  backward(_layer, g, {inputs: [a, b]}) {
    return [unrepeated(g, a), unrepeated(tf.neg(g), b)];
  }
};
