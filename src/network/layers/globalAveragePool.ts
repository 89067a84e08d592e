import * as tf from "@tensorflow/tfjs-core";
import type {GlobalAveragePoolLayer} from "../network.js";
import type {LayerKind} from "./layerKind.js";

/** Forward: the mean of each map. Backward: every position gets an equal share. */
export const globalAveragePool: LayerKind<GlobalAveragePoolLayer> = {
  forward(_layer, [x]) {
    return tf.mean(x, [1, 2]);
  },
  backward(_layer, g, {inputs: [x]}) {
    const [, height, width] = x.shape;
    const [batch, channels] = g.shape;
    const share = tf.reshape(tf.div(g, height! * width!), [batch, 1, channels!]);
    const everywhere = tf.matMul(tf.ones<tf.Rank.R3>([batch, height! * width!, 1]), share as tf.Tensor3D);
    return [tf.reshape(everywhere, [batch, height!, width!, channels!])];
  }
};
