import * as tf from "@tensorflow/tfjs-core";
import type {ReshapeLayer} from "../network.js";
import type {LayerKind} from "./layerKind.js";

/** Forward: the same values in another shape. Backward: the signal in the shape before. */
export const reshape: LayerKind<ReshapeLayer> = {
  forward({shape}, [x]) {
    return tf.reshape(x, [x.shape[0], ...shape]);
  },
  backward(_layer, g, {inputs: [x]}) {
    return [tf.reshape(g, [g.shape[0], ...x.shape.slice(1)])];
  }
};
