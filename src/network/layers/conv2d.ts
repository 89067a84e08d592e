import * as tf from "@tensorflow/tfjs-core";
import type {Conv2DLayer} from "../network.js";
import {flip} from "./flip.js";
import type {LayerContext, LayerKind} from "./layerKind.js";
import {reach, slide} from "./window.js";

/**
 * Forward: output(y, x, o) = bias(o) + Σ kernel(i, j, c, o) · input(y·s + i − before, x·s + j − before, c).
 *
 * Backward: each input pixel collects from every window that covered it, which
 * is an ordinary forward convolution of the signal with the kernel flipped and
 * its channels transposed. With a stride s, the pixels fall into s·s phases;
 * each phase meets only its own part of the kernel, so that each is a small
 * convolution of its own, and no zeros are multiplied.
 */
export const conv2d: LayerKind<Conv2DLayer> = {
  forward(layer, [x], model, activation) {
    return tf.fused.conv2d({
      x: x as tf.Tensor4D,
      filter: model.tensor(layer.kernel) as tf.Tensor4D,
      bias: layer.bias && model.tensor(layer.bias),
      strides: layer.strides.slice() as [number, number],
      pad: layer.padding,
      dilations: (layer.dilations ?? [1, 1]).slice() as [number, number],
      activation
    });
  },
  backward(layer, g, context) {
    return [layer.strides[0] * layer.strides[1] === 1 ? whole(layer, g, context) : inPhases(layer, g, context)];
  }
};

function whole(layer: Conv2DLayer, g: tf.Tensor, {inputs: [x], model, positive}: LayerContext): tf.Tensor {
  const [height, width] = layer.kernel.shape;
  const [dy, dx] = layer.dilations ?? [1, 1];
  const flipped = model.derived(layer.kernel, "flipped", flip);
  const rows = reach(x.shape[1]!, height, 1, layer.padding, dy);
  const columns = reach(x.shape[2]!, width, 1, layer.padding, dx);
  return convolve(g, flipped, [[0, 0], rows, columns, [0, 0]], positive, [dy, dx]);
}

function inPhases(layer: Conv2DLayer, g: tf.Tensor, {inputs: [x], model, positive}: LayerContext): tf.Tensor {
  const [height, width, inChannels, outChannels] = layer.kernel.shape;
  const [sy, sx] = layer.strides;
  const [n, outRows, outColumns] = g.shape as [number, number, number];
  const [, inRows, inColumns] = x.shape as [number, number, number, number];
  const top = slide(inRows, height, sy, layer.padding).before;
  const left = slide(inColumns, width, sx, layer.padding).before;
  const rows = Math.ceil((inRows + top) / sy);
  const columns = Math.ceil((inColumns + left) / sx);
  const phase = (py: number, px: number): tf.Tensor => {
    const [h, w] = [Math.ceil((height - py) / sy), Math.ceil((width - px) / sx)];
    if (h < 1 || w < 1) return tf.zeros([n, rows, columns, inChannels]);
    const kernel = model.derived(layer.kernel, `phase ${py},${px}`, (kernel) =>
      flip(tf.stridedSlice(kernel, [py, px, 0, 0], [height, width, inChannels, outChannels], [sy, sx, 1, 1]))
    );
    const pad = [
      [0, 0],
      [h - 1, rows - outRows],
      [w - 1, columns - outColumns],
      [0, 0]
    ] as Explicit;
    return convolve(g, kernel, pad, positive);
  };
  const lines = Array.from({length: sy}, (_, py) => {
    const line = Array.from({length: sx}, (_, px) => phase(py, px));
    const apart = tf.reshape(tf.concat(line, 0), [sx, n * rows * columns, inChannels]);
    return tf.reshape(tf.transpose(apart, [1, 0, 2]), [n, rows, columns * sx * inChannels]);
  });
  const all = tf.reshape(tf.stack(lines, 2), [n, rows * sy, columns * sx * inChannels]);
  const cut = tf.slice(all, [0, top, left * inChannels], [n, inRows, inColumns * inChannels]);
  return tf.reshape(cut, [n, inRows, inColumns, inChannels]);
}

function convolve(
  g: tf.Tensor,
  kernel: tf.Tensor,
  pad: Explicit,
  positive = false,
  dilations: [number, number] = [1, 1]
): tf.Tensor {
  const [x, filter] = [g as tf.Tensor4D, kernel as tf.Tensor4D];
  return tf.fused.conv2d({x, filter, strides: 1, pad, dilations, activation: positive ? "relu" : "linear"});
}

type Explicit = [[0, 0], [number, number], [number, number], [0, 0]];
