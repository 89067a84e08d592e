import * as tf from "@tensorflow/tfjs-core";
import type {PermuteLayer} from "../network.js";
import type {LayerKind} from "./layerKind.js";

/** Forward: rows, columns and channels exchanged. Backward: exchanged back. */
export const permute: LayerKind<PermuteLayer> = {
  forward({axes}, [x]) {
    return tf.transpose(x, [0, ...axes.map((axis) => axis + 1)]);
  },
  backward({axes}, g) {
    return [tf.transpose(g, [0, ...[0, 1, 2].map((axis) => axes.indexOf(axis) + 1)])];
  }
};
