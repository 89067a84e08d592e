import * as tf from "@tensorflow/tfjs-core";
import type {SelectChannelsLayer} from "../network.js";
import type {LayerKind} from "./layerKind.js";

/** Forward: the chosen channels, in the order they are named. Backward: to each channel what its copies got. */
export const selectChannels: LayerKind<SelectChannelsLayer> = {
  forward({order}, [x]) {
    return tf.gather(x, Array.from(order), x.rank - 1);
  },
  backward({order}, g, {inputs: [x]}) {
    const channels = x.shape[x.rank - 1]!;
    const choice = tf.cast(tf.oneHot(tf.tensor1d(Array.from(order), "int32"), channels), "float32") as tf.Tensor2D;
    const sent = tf.matMul(tf.reshape(g, [-1, order.length]), choice);
    return [tf.reshape(sent, [...g.shape.slice(0, -1), channels])];
  }
};
