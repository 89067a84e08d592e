import * as tf from "@tensorflow/tfjs-core";
import type {FlattenLayer} from "../network.js";
import type {LayerKind} from "./layerKind.js";

/** Forward: the maps as one vector. Backward: the vector as maps again. */
export const flatten: LayerKind<FlattenLayer> = {
  forward({axes}, [x]) {
    const ordered = axes && x.rank === 4 ? tf.transpose(x, [0, ...axes.map((axis) => axis + 1)]) : x;
    return tf.reshape(ordered, [x.shape[0], -1]);
  },
  backward({axes}, g, {inputs: [x]}) {
    const [batch, shape] = [g.shape[0], x.shape.slice(1)];
    if (!axes || x.rank !== 4) return [tf.reshape(g, [batch, ...shape])];
    const ordered = tf.reshape(g, [batch, ...axes.map((axis) => shape[axis])]);
    return [tf.transpose(ordered, [0, ...[0, 1, 2].map((axis) => axes.indexOf(axis) + 1)])];
  }
};
