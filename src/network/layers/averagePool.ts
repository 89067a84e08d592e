import * as tf from "@tensorflow/tfjs-core";
import type {PoolLayer} from "../network.js";
import type {LayerKind} from "./layerKind.js";
import {spread} from "./spread.js";
import {reach, slide} from "./window.js";

/**
 * Forward: the mean of the real inputs in each window; padding does not count.
 *
 * Backward: every window shares its signal equally among its real inputs, so
 * an input collects the shares of the windows that cover it.
 */
export const averagePool: LayerKind<PoolLayer> = {
  forward(layer, [x]) {
    return tf.avgPool(x as tf.Tensor4D, pair(layer.size), pair(layer.strides), layer.padding);
  },
  backward(layer, g, {inputs: [x]}) {
    const [height, width] = layer.size;
    const share = shares(layer, x.shape[1]!, x.shape[2]!);
    if (isSymmetric(layer)) {
      // The mean over the same windows, which leaves the padding out of its count, too much where there is some.
      const mean = tf.avgPool(tf.mul(g, share) as tf.Tensor4D, pair(layer.size), 1, "same");
      return [tf.div(mean, share)];
    }
    const rows = reach(x.shape[1]!, height, layer.strides[0], layer.padding);
    const columns = reach(x.shape[2]!, width, layer.strides[1], layer.padding);
    const shared = spread(tf.mul(g, share) as tf.Tensor4D, layer.strides);
    const padded = tf.pad(shared, [[0, 0], rows, columns, [0, 0]]);
    return [tf.avgPool(padded, [height, width], 1, "valid")];
  }
};

/** Returns whether an input is in as many windows as its own window has inputs. */
function isSymmetric({size, strides, padding}: PoolLayer): boolean {
  return padding === "same" && strides[0] * strides[1] === 1 && size[0] % 2 === 1 && size[1] % 2 === 1;
}

/** Returns window area ÷ number of real inputs for every position, [1, rows, columns, 1]. */
function shares(layer: PoolLayer, height: number, width: number): tf.Tensor4D {
  const rows = counts(height, layer.size[0], layer.strides[0], layer.padding);
  const columns = counts(width, layer.size[1], layer.strides[1], layer.padding);
  const area = layer.size[0] * layer.size[1];
  const values = Float32Array.from({length: rows.length * columns.length}, (_, i) => {
    return area / (rows[Math.floor(i / columns.length)] * columns[i % columns.length]);
  });
  return tf.tensor4d(values, [1, rows.length, columns.length, 1]);
}

/** Returns how many real inputs each window position covers along one axis. */
function counts(input: number, size: number, stride: number, padding: PoolLayer["padding"]): number[] {
  const {out, before} = slide(input, size, stride, padding);
  return Array.from({length: out}, (_, i) => {
    const start = i * stride - before;
    return Math.min(input, start + size) - Math.max(0, start);
  });
}

const pair = (value: readonly [number, number]) => value.slice() as [number, number];
