import * as tf from "@tensorflow/tfjs-core";
import type {PoolLayer} from "../network.js";
import type {LayerKind} from "./layerKind.js";
import {onGpu} from "./onGpu.js";
import {spread} from "./spread.js";
import {slide} from "./window.js";

/**
 * Forward: the largest value in each window.
 *
 * Backward: the signal of a window goes back to where its maximum came from,
 * the window's switch; of equal maxima the first in row-major order wins.
 */
export const maxPool: LayerKind<PoolLayer> = {
  forward(layer, [x]) {
    return tf.maxPool(x as tf.Tensor4D, pair(layer.size), pair(layer.strides), layer.padding);
  },
  backward(layer, g, {inputs: [x], output}) {
    const route = onGpu() ? routeByComparing : routeBySwitches;
    return [route(layer, g as tf.Tensor4D, x as tf.Tensor4D, output as tf.Tensor4D)];
  }
};

/** Returns the signal at the input: each window's goes to the first place whose value is the window's maximum. */
export function routeBySwitches(layer: PoolLayer, g: tf.Tensor4D, x: tf.Tensor4D, output: tf.Tensor4D): tf.Tensor4D {
  const [, height, width, channels] = x.shape;
  const rows = slide(height, layer.size[0], layer.strides[0], layer.padding);
  const columns = slide(width, layer.size[1], layer.strides[1], layer.padding);
  const batch = g.shape[0];
  const maps = {values: x.dataSync<"float32">(), maxima: output.dataSync<"float32">(), from: g.dataSync<"float32">()};
  const to = new Float32Array(batch * height * width * channels);
  const three = layer.size[0] === 3 && layer.size[1] === 3 ? threeByThree(maps, to, width, channels) : undefined;
  const one = search(maps, to, width, channels);
  for (let n = 0, k = 0; n < batch; ++n) {
    const origin = n * height * width * channels;
    const seen = x.shape[0] === 1 ? origin : 0; // one forward pass may serve a batch of signals
    const out = x.shape[0] === 1 ? n * rows.out * columns.out * channels : 0;
    for (let r = 0; r < rows.out; ++r) {
      const top = r * layer.strides[0] - rows.before;
      const y0 = Math.max(0, top);
      const y1 = Math.min(height, top + layer.size[0]);
      for (let q = 0; q < columns.out; ++q, k += channels) {
        const left = q * layer.strides[1] - columns.before;
        const x0 = Math.max(0, left);
        const x1 = Math.min(width, left + layer.size[1]);
        const start = origin + (y0 * width + x0) * channels;
        if (three && y1 - y0 === 3 && x1 - x0 === 3) three(start, k, seen, out);
        else for (let c = 0; c < channels; ++c) one(start + c, k + c, seen, out, y1 - y0, x1 - x0);
      }
    }
  }
  return tf.tensor4d(to, [batch, height, width, channels]);
}

interface Maps {
  readonly values: Float32Array;
  readonly maxima: Float32Array;
  readonly from: Float32Array;
}

/**
 * Returns what routes one signal: *start* is where its window begins at the
 * input, *k* where the signal is; *seen* and *out* are how far the maps of the
 * forward pass lie before those.
 */
function search({values, maxima, from}: Maps, to: Float32Array, width: number, channels: number) {
  return (start: number, k: number, seen: number, out: number, rows = 3, columns = 3): void => {
    const signal = from[k];
    if (signal === 0) return;
    const max = maxima[k - out];
    for (let y = 0; y < rows; ++y) {
      const first = start + y * width * channels;
      for (let i = first, end = first + columns * channels; i < end; i += channels) {
        if (values[i - seen] === max) {
          to[i] += signal;
          return;
        }
      }
    }
  };
}

/**
 * Returns what routes the signals of all channels of a whole window of 3 × 3:
 * the same, twice as fast, since the processor has no branch to guess. Numbers
 * other than 0 are equal where their bits are, and `(d | -d) >> 31` is 0 where
 * d is 0, else all ones.
 */
function threeByThree(
  maps: Maps,
  to: Float32Array,
  width: number,
  channels: number
): (start: number, k: number, seen: number, out: number) => void {
  const {values, maxima, from} = maps;
  const v = new Int32Array(values.buffer, values.byteOffset, values.length);
  const m = new Int32Array(maxima.buffer, maxima.byteOffset, maxima.length);
  const searchOne = search(maps, to, width, channels);
  const [o1, o2, o3, o4] = [1, 2, width, width + 1].map((place) => place * channels);
  const [o5, o6, o7, o8] = [width + 2, 2 * width, 2 * width + 1, 2 * width + 2].map((place) => place * channels);
  return (start, k, seen, out) => {
    for (let c = 0; c < channels; ++c) {
      const max = m[k + c - out];
      if (max << 1 === 0) {
        searchOne(start + c, k + c, seen, out); // 0 has two signs
        continue;
      }
      const i = start - seen + c;
      let place = o8;
      let d = v[i + o7] ^ max;
      let other = (d | -d) >> 31;
      place = (place & other) | (o7 & ~other);
      d = v[i + o6] ^ max;
      other = (d | -d) >> 31;
      place = (place & other) | (o6 & ~other);
      d = v[i + o5] ^ max;
      other = (d | -d) >> 31;
      place = (place & other) | (o5 & ~other);
      d = v[i + o4] ^ max;
      other = (d | -d) >> 31;
      place = (place & other) | (o4 & ~other);
      d = v[i + o3] ^ max;
      other = (d | -d) >> 31;
      place = (place & other) | (o3 & ~other);
      d = v[i + o2] ^ max;
      other = (d | -d) >> 31;
      place = (place & other) | (o2 & ~other);
      d = v[i + o1] ^ max;
      other = (d | -d) >> 31;
      place = (place & other) | (o1 & ~other);
      d = v[i] ^ max;
      other = (d | -d) >> 31;
      to[start + c + (place & other)] += from[k + c];
    }
  };
}

/**
 * Returns the same as the switches do, without reading a value back: each of
 * the window's places in turn takes the signal of the windows whose maximum it
 * is, unless an earlier place took it.
 */
export function routeByComparing(layer: PoolLayer, g: tf.Tensor4D, x: tf.Tensor4D, output: tf.Tensor4D): tf.Tensor4D {
  const [, height, width, channels] = x.shape;
  const [sy, sx] = layer.strides;
  const rows = slide(height, layer.size[0], sy, layer.padding);
  const columns = slide(width, layer.size[1], sx, layer.padding);
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
