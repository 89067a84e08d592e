import * as tf from "@tensorflow/tfjs-core";
import type {PreluLayer} from "../network.js";
import type {LayerKind} from "./layerKind.js";

/** Forward: x where it is positive, slope · x elsewhere. Backward: g, or slope · g. https://arxiv.org/abs/1502.01852 */
export const prelu: LayerKind<PreluLayer> = {
  forward(layer, [x], model) {
    return tf.add(tf.relu(x), tf.mul(model.tensor(layer.slope), tf.minimum(x, 0)));
  },
  backward(layer, g, {inputs: [x], model}) {
    const open = tf.step(x);
    return [tf.mul(g, tf.add(open, tf.mul(model.tensor(layer.slope), tf.sub(1, open))))];
  }
};
