import * as tf from "@tensorflow/tfjs-core";
import type {PoolLayer} from "../network.js";
import type {LayerKind} from "./layerKind.js";
import {spread} from "./spread.js";
import {along, explicitPadding, slide, windowOf} from "./window.js";

/**
 * Forward: the mean of the real inputs in each window; padding does not count,
 * unless the layer says so.
 *
 * Backward: every window shares its signal equally among all that it counted,
 * so an input collects the shares of the windows that cover it.
 */
export const averagePool: LayerKind<PoolLayer> = {
  forward(layer, [x]) {
    const mean = tf.avgPool(x as tf.Tensor4D, pair(layer.size), pair(layer.strides), padding(layer, x));
    if (!layer.countPadding) return mean;
    const [real, counted] = [shares(layer, x.shape[1]!, x.shape[2]!, false), shares(layer, x.shape[1]!, x.shape[2]!)];
    return tf.mul(mean, tf.div(counted, real)); // the sum over the window ÷ the larger count
  },
  backward(layer, g, {inputs: [x]}) {
    const [height, width] = layer.size;
    const share = shares(layer, x.shape[1]!, x.shape[2]!);
    if (isSymmetric(layer)) {
      // The mean over the same windows, which leaves the padding out of its count, too much where there is some.
      const mean = tf.avgPool(tf.mul(g, share) as tf.Tensor4D, pair(layer.size), 1, padding(layer, x));
      return [tf.div(mean, share)];
    }
    const [, [top, bottom], [left, right]] = padding(layer, x);
    const shared = spread(tf.mul(g, share) as tf.Tensor4D, layer.strides);
    const rows: [number, number] = [height - 1, x.shape[1]! + top + bottom - shared.shape[1]];
    const columns: [number, number] = [width - 1, x.shape[2]! + left + right - shared.shape[2]];
    const padded = tf.pad(shared, [[0, 0], rows, columns, [0, 0]]);
    const sums = tf.avgPool(padded, [height, width], 1, "valid");
    return [tf.slice(sums, [0, top, left, 0], [g.shape[0], ...x.shape.slice(1)] as [number, number, number, number])];
  }
};

const padding = (layer: PoolLayer, x: tf.Tensor) => explicitPadding(windowOf(layer)!, x.shape.slice(1, 3));

/** Returns whether an input is in as many windows as its own window has inputs. */
function isSymmetric({size, strides, padding, countPadding}: PoolLayer): boolean {
  return padding === "same" && !countPadding && strides[0] * strides[1] === 1 && size[0] % 2 === 1 && size[1] % 2 === 1;
}

/** Returns window area ÷ number of inputs that count for every position, [1, rows, columns, 1]. */
function shares(layer: PoolLayer, height: number, width: number, countPadding = layer.countPadding): tf.Tensor4D {
  const rows = counts(layer, height, 0, countPadding);
  const columns = counts(layer, width, 1, countPadding);
  const area = layer.size[0] * layer.size[1];
  const values = Float32Array.from({length: rows.length * columns.length}, (_, i) => {
    return area / (rows[Math.floor(i / columns.length)] * columns[i % columns.length]);
  });
  return tf.tensor4d(values, [1, rows.length, columns.length, 1]);
}

/** Returns how many inputs that count each window position covers along one axis. */
function counts(layer: PoolLayer, input: number, axis: 0 | 1, countPadding = false): number[] {
  const [size, stride, padding] = [layer.size[axis], layer.strides[axis], along(layer.padding, axis)];
  const {out, before} = slide(input, size, stride, padding, 1, layer.ceil);
  const declared = slide(input, size, stride, padding).after; // without what hangs over
  const [first, end] = countPadding ? [-before, input + declared] : [0, input];
  return Array.from({length: out}, (_, i) => {
    const start = i * stride - before;
    return Math.min(end, start + size) - Math.max(first, start);
  });
}

const pair = (value: readonly [number, number]) => value.slice() as [number, number];
