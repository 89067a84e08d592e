import * as tf from "@tensorflow/tfjs-core";
import type {CropLayer} from "../network.js";
import type {LayerKind} from "./layerKind.js";

/** Forward: the maps without their sides. Backward: zeros at the sides, which nobody saw. */
export const crop: LayerKind<CropLayer> = {
  forward({top, bottom, left, right}, [x]) {
    const [n, h, w, c] = x.shape as [number, number, number, number];
    return tf.slice(x, [0, top, left, 0], [n, h - top - bottom, w - left - right, c]);
  },
  backward({top, bottom, left, right}, g) {
    return [tf.pad(g, [[0, 0], [top, bottom], [left, right], [0, 0]])]; // biome-ignore format: one pair a dimension
  }
};
