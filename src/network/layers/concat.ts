import * as tf from "@tensorflow/tfjs-core";
import type {ConcatLayer} from "../network.js";
import type {LayerKind} from "./layerKind.js";

/** Forward: the channels of all inputs, one after another. Backward: to each input its own channels. */
export const concat: LayerKind<ConcatLayer> = {
  forward(_layer, inputs) {
    return tf.concat(inputs.slice(), inputs[0].rank - 1);
  },
  backward(_layer, g, {inputs}) {
    const channels = inputs.map((x) => x.shape[x.rank - 1]!);
    return tf.split(g, channels, g.rank - 1);
  }
};
