import * as tf from "@tensorflow/tfjs-core";
import type {MergeLayer} from "../network.js";
import type {LayerKind} from "./layerKind.js";
import {unrepeated} from "./unrepeated.js";

/** Forward: the mean of all inputs. Backward: an equal share to each of them. */
export const average: LayerKind<MergeLayer> = {
  forward(_layer, inputs) {
    return tf.div(
      inputs.reduce((sum, x) => tf.add(sum, x)),
      inputs.length
    );
  },
  backward(_layer, g, {inputs}) {
    const share = tf.div(g, inputs.length);
    return inputs.map((x) => unrepeated(share, x));
  }
};
