import * as tf from "@tensorflow/tfjs-core";
import type {BatchNormLayer} from "../network.js";
import type {LayerKind} from "./layerKind.js";

/** Forward: scale · x + offset, a channel at a time. Backward: scale · g. */
export const batchNorm: LayerKind<BatchNormLayer> = {
  forward(layer, [x], model) {
    return tf.add(tf.mul(x, model.tensor(layer.scale)), model.tensor(layer.offset));
  },
  backward(layer, g, {model}) {
    return [tf.mul(g, model.tensor(layer.scale))];
  }
};
