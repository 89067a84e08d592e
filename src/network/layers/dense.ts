import * as tf from "@tensorflow/tfjs-core";
import type {DenseLayer} from "../network.js";
import type {LayerKind} from "./layerKind.js";

/** Forward: y = x · kernel + bias. Backward: g · kernelᵀ. Acts along the last axis. */
export const dense: LayerKind<DenseLayer> = {
  forward(layer, [x], model) {
    const product = alongLast(x, (rows) => tf.matMul(rows, model.tensor(layer.kernel) as tf.Tensor2D));
    return layer.bias ? tf.add(product, model.tensor(layer.bias)) : product;
  },
  backward(layer, g, {model}) {
    const transposed = model.derived(layer.kernel, "transposed", (kernel) => tf.transpose(kernel));
    return [alongLast(g, (rows) => tf.matMul(rows, transposed as tf.Tensor2D))];
  }
};

function alongLast(x: tf.Tensor, multiply: (rows: tf.Tensor2D) => tf.Tensor2D): tf.Tensor {
  if (x.rank === 2) return multiply(x as tf.Tensor2D);
  const result = multiply(tf.reshape(x, [-1, x.shape[x.rank - 1]!]));
  return tf.reshape(result, [...x.shape.slice(0, -1), result.shape[1]]);
}
