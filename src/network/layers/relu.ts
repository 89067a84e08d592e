import * as tf from "@tensorflow/tfjs-core";
import type {ReluLayer} from "../network.js";
import type {LayerKind} from "./layerKind.js";

/**
 * Forward: max(0, x). Backward: see ReluRule. The derivative at 0 is 0, so the
 * output tells all: x > 0 where the output is.
 */
export const relu: LayerKind<ReluLayer> = {
  forward(layer, [x]) {
    return layer.max === undefined ? tf.relu(x) : tf.clipByValue(x, 0, layer.max);
  },
  backward(layer, g, {output, rule, positive}) {
    const kept = () => (positive ? g : tf.relu(g));
    switch (rule) {
      case "gradient":
        return [tf.mul(g, open(output, layer.max))];
      case "deconvnet":
        return [positive ? tf.clone(g) : tf.relu(g)];
      case "guided":
        return [tf.mul(kept(), open(output, layer.max))];
      case "guided-negative":
        return [tf.mul(tf.neg(tf.relu(tf.neg(g))), open(output, layer.max))];
    }
  }
};

/** Returns 1 where the ReLU let its input through, 0 elsewhere. */
function open(output: tf.Tensor, max?: number): tf.Tensor {
  const positive = tf.step(output);
  return max === undefined ? positive : tf.mul(positive, tf.step(tf.sub(max, output)));
}
