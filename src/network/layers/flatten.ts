import * as tf from "@tensorflow/tfjs-core";
import type {FlattenLayer} from "../network.js";
import type {LayerKind} from "./layerKind.js";

/** Forward: the maps as one vector. Backward: the vector as maps again. */
export const flatten: LayerKind<FlattenLayer> = {
  forward(layer, [x]) {
    const ordered = layer.order === "channelsFirst" && x.rank === 4 ? tf.transpose(x, [0, 3, 1, 2]) : x;
    return tf.reshape(ordered, [x.shape[0], -1]);
  },
  backward(layer, g, {inputs: [x]}) {
    const batch = g.shape[0];
    if (layer.order !== "channelsFirst" || x.rank !== 4) return [tf.reshape(g, [batch, ...x.shape.slice(1)])];
    const [, height, width, channels] = x.shape;
    return [tf.transpose(tf.reshape(g, [batch, channels!, height!, width!]), [0, 2, 3, 1])];
  }
};
