import * as tf from "@tensorflow/tfjs-core";
import type {MergeLayer} from "../network.js";
import type {LayerKind} from "./layerKind.js";
import {toWinner} from "./toWinner.js";

/** Forward: the largest of all inputs. Backward: the signal to the first input that is it. */
export const maximum: LayerKind<MergeLayer> = {
  forward(_layer, inputs) {
    return inputs.reduce((largest, x) => tf.maximum(largest, x));
  },
  backward(_layer, g, {inputs, output}) {
    return toWinner(g, inputs, output);
  }
};
