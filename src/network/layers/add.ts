import * as tf from "@tensorflow/tfjs-core";
import type {MergeLayer} from "../network.js";
import type {LayerKind} from "./layerKind.js";
import {unrepeated} from "./unrepeated.js";

/** Forward: the sum of all inputs. Backward: the whole signal to each of them. */
export const add: LayerKind<MergeLayer> = {
  forward(_layer, inputs) {
    return inputs.reduce((sum, x) => tf.add(sum, x));
  },
  backward(_layer, g, {inputs}) {
    return inputs.map((x) => unrepeated(g, x));
  }
};
