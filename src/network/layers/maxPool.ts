import * as tf from "@tensorflow/tfjs-core";
import type {PoolLayer} from "../network.js";
import type {LayerKind} from "./layerKind.js";
import {onGpu} from "./onGpu.js";
import {spread} from "./spread.js";
import {explicitPadding, slides, windowOf} from "./window.js";

/**
 * Forward: the largest value in each window.
 *
 * Backward: the signal of a window goes back to where its maximum came from,
 * the window's switch; of equal maxima the first in row-major order wins.
 */
export const maxPool: LayerKind<PoolLayer> = {
  forward(layer, [x]) {
    const pad = explicitPadding(windowOf(layer)!, x.shape.slice(1, 3));
    return tf.maxPool(x as tf.Tensor4D, pair(layer.size), pair(layer.strides), pad);
  },
  backward(layer, g, {inputs: [x], output}) {
    const route = onGpu() ? routeByComparing : routeBySwitches;
    return [route(layer, g as tf.Tensor4D, x as tf.Tensor4D, output as tf.Tensor4D)];
  }
};

/** Returns the signal at the input: each window's goes to the first place whose value is the window's maximum. */
export function routeBySwitches(layer: PoolLayer, g: tf.Tensor4D, x: tf.Tensor4D, output: tf.Tensor4D): tf.Tensor4D {
  const [, height, width, channels] = x.shape;
  const [rows, columns] = slides(windowOf(layer)!, [height, width]);
  const batch = g.shape[0];
  const values = x.dataSync<"float32">();
  const maxima = output.dataSync<"float32">();
  const from = g.dataSync<"float32">();
  const to = new Float32Array(batch * height * width * channels);
  // Numbers other than 0 are equal where their bits are.
  const v = new Int32Array(values.buffer, values.byteOffset, values.length);
  const m = new Int32Array(maxima.buffer, maxima.byteOffset, maxima.length);
  const three = layer.size[0] === 3 && layer.size[1] === 3;
  const line = width * channels;
  const [o1, o2, o3, o4] = [channels, 2 * channels, line, line + channels];
  const [o5, o6, o7, o8] = [line + o2, 2 * line, 2 * line + channels, 2 * line + o2];
  for (let n = 0, k = 0; n < batch; ++n) {
    const origin = n * height * line;
    const seen = x.shape[0] === 1 ? origin : 0; // one forward pass may serve a batch of signals
    const out = x.shape[0] === 1 ? k : 0;
    for (let r = 0; r < rows.out; ++r) {
      const top = r * layer.strides[0] - rows.before;
      const y0 = Math.max(0, top);
      const y1 = Math.min(height, top + layer.size[0]);
      for (let q = 0; q < columns.out; ++q) {
        const left = q * layer.strides[1] - columns.before;
        const x0 = Math.max(0, left);
        const x1 = Math.min(width, left + layer.size[1]);
        const whole = three && y1 - y0 === 3 && x1 - x0 === 3;
        for (let c = 0, start = origin + y0 * line + x0 * channels; c < channels; ++c, ++start, ++k) {
          const signal = from[k];
          if (signal === 0) continue;
          const bits = m[k - out];
          const i = start - seen;
          if (whole && bits << 1 !== 0) {
            // Without a branch to guess, which is twice as fast: (d | -d) >> 31 is 0 where d is 0, else all ones.
            let place = o8;
            let d = v[i + o7] ^ bits;
            let other = (d | -d) >> 31;
            place = (place & other) | (o7 & ~other);
            d = v[i + o6] ^ bits;
            other = (d | -d) >> 31;
            place = (place & other) | (o6 & ~other);
            d = v[i + o5] ^ bits;
            other = (d | -d) >> 31;
            place = (place & other) | (o5 & ~other);
            d = v[i + o4] ^ bits;
            other = (d | -d) >> 31;
            place = (place & other) | (o4 & ~other);
            d = v[i + o3] ^ bits;
            other = (d | -d) >> 31;
            place = (place & other) | (o3 & ~other);
            d = v[i + o2] ^ bits;
            other = (d | -d) >> 31;
            place = (place & other) | (o2 & ~other);
            d = v[i + o1] ^ bits;
            other = (d | -d) >> 31;
            place = (place & other) | (o1 & ~other);
            d = v[i] ^ bits;
            other = (d | -d) >> 31;
            to[start + (place & other)] += signal;
          } else {
            const max = maxima[k - out];
            search: for (let y = y0, first = i; y < y1; ++y, first += line) {
              for (let j = first, end = first + (x1 - x0) * channels; j < end; j += channels) {
                if (values[j] === max) {
                  to[j + seen] += signal;
                  break search;
                }
              }
            }
          }
        }
      }
    }
  }
  return tf.tensor4d(to, [batch, height, width, channels]);
}

/**
 * Returns the same as the switches do, without reading a value back: each of
 * the window's places in turn takes the signal of the windows whose maximum it
 * is, unless an earlier place took it.
 */
export function routeByComparing(layer: PoolLayer, g: tf.Tensor4D, x: tf.Tensor4D, output: tf.Tensor4D): tf.Tensor4D {
  const [, height, width, channels] = x.shape;
  const [sy, sx] = layer.strides;
  const [rows, columns] = slides(windowOf(layer)!, [height, width]);
  const reachY = (rows.out - 1) * sy + 1;
  const reachX = (columns.out - 1) * sx + 1;
  const paddedHeight = Math.max(rows.before + height, reachY + layer.size[0] - 1);
  const paddedWidth = Math.max(columns.before + width, reachX + layer.size[1] - 1);
  const around = (tensor: tf.Tensor4D, top: number, left: number, value = 0) =>
    tf.pad(
      tensor,
      [
        [0, 0],
        [top, paddedHeight - top - tensor.shape[1]],
        [left, paddedWidth - left - tensor.shape[2]],
        [0, 0]
      ],
      value
    );
  const padded = around(x, rows.before, columns.before, Number.NEGATIVE_INFINITY);
  let open: tf.Tensor = tf.onesLike(output);
  let sum: tf.Tensor = tf.zeros([g.shape[0], paddedHeight, paddedWidth, channels]);
  for (let dy = 0; dy < layer.size[0]; ++dy) {
    for (let dx = 0; dx < layer.size[1]; ++dx) {
      const end = [x.shape[0], dy + reachY, dx + reachX, channels];
      const place = tf.stridedSlice(padded, [0, dy, dx, 0], end, [1, sy, sx, 1]);
      const wins = tf.mul(tf.cast(tf.equal(place, output), "float32"), open);
      open = tf.sub(open, wins);
      sum = tf.add(sum, around(spread(tf.mul(g, wins) as tf.Tensor4D, layer.strides), dy, dx));
    }
  }
  return tf.slice(sum as tf.Tensor4D, [0, rows.before, columns.before, 0], [g.shape[0], height, width, channels]);
}

const pair = (value: readonly [number, number]) => value.slice() as [number, number];
