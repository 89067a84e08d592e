import * as tf from "@tensorflow/tfjs-core";
import type {PadLayer} from "../network.js";
import type {LayerKind} from "./layerKind.js";

/** Forward: zeros, or another value, around the maps. Backward: the share of what is around is dropped. */
export const pad: LayerKind<PadLayer> = {
  forward({top, bottom, left, right, value = 0}, [x]) {
    return tf.pad(x, [[0, 0], [top, bottom], [left, right], [0, 0]], value); // biome-ignore format: one pair a dimension
  },
  backward({top, left}, g, {inputs: [x]}) {
    return [tf.slice(g, [0, top, left, 0], [g.shape[0], ...x.shape.slice(1)])];
  }
};
