import * as tf from "@tensorflow/tfjs-core";
import type {GlobalPoolLayer} from "../network.js";
import type {LayerKind} from "./layerKind.js";

/** Forward: the mean of each map. Backward: every position gets an equal share. */
export const globalAveragePool: LayerKind<GlobalPoolLayer> = {
  forward({keepDims}, [x]) {
    return tf.mean(x, [1, 2], keepDims);
  },
  backward(_layer, g, {inputs: [x]}) {
    const [, height, width, channels] = x.shape;
    const batch = g.shape[0];
    const share = tf.reshape(tf.div(g, height! * width!), [batch, 1, channels!]);
    const everywhere = tf.matMul(tf.ones<tf.Rank.R3>([batch, height! * width!, 1]), share as tf.Tensor3D);
    return [tf.reshape(everywhere, [batch, height!, width!, channels!])];
  }
};
