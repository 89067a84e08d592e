import * as tf from "@tensorflow/tfjs-core";
import type {Conv2DLayer} from "../network.js";
import {around} from "./around.js";
import {dilated} from "./dilated.js";
import {flip} from "./flip.js";
import type {FusedActivation, LayerContext, LayerKind} from "./layerKind.js";
import {along, explicitPadding, reach, slides, windowOf} from "./window.js";

/**
 * Forward: output(y, x, o) = bias(o) + Σ kernel(i, j, c, o) · input(y·s + i − before, x·s + j − before, c).
 *
 * Backward: each input pixel collects from every window that covered it, which
 * is an ordinary forward convolution of the signal with the kernel flipped and
 * its channels transposed. With a stride s, the pixels fall into s·s phases;
 * each phase meets only its own part of the kernel, so that each is a small
 * convolution of its own, and no zeros are multiplied.
 *
 * Padding is spelled out, since the backends of TensorFlow.js do not agree on
 * what "same" is.
 */
export const conv2d: LayerKind<Conv2DLayer> = {
  forward(layer, [x], model, activation) {
    const kernel = model.tensor(layer.kernel) as tf.Tensor4D;
    const bias = layer.bias && model.tensor(layer.bias);
    const {groups = 1} = layer;
    if (groups === 1) return correlate(layer, x as tf.Tensor4D, kernel, bias, activation);
    const parts = tf.split(x as tf.Tensor4D, groups, 3);
    const biases = bias && tf.split(bias, groups, 0);
    const outputs = parts.map((part, i) =>
      correlate(layer, part as tf.Tensor4D, kernelOf(layer, i, kernel), biases?.[i], activation)
    );
    return tf.concat(outputs, 3);
  },
  backward(layer, g, context) {
    const {groups = 1} = layer;
    if (groups === 1) return [back(layer, g as tf.Tensor4D, context, (kernel) => kernel, "")];
    const parts = tf.split(g as tf.Tensor4D, groups, 3);
    const block = (i: number) => (kernel: tf.Tensor4D) => kernelOf(layer, i, kernel);
    return [
      tf.concat(
        parts.map((part, i) => back(layer, part as tf.Tensor4D, context, block(i), `group ${i} of ${groups} `)),
        3
      )
    ];
  }
};

function correlate(
  layer: Conv2DLayer,
  x: tf.Tensor4D,
  filter: tf.Tensor4D,
  bias?: tf.Tensor,
  activation?: FusedActivation
): tf.Tensor4D {
  const pad = explicitPadding(windowOf(layer)!, x.shape.slice(1, 3));
  const strides = layer.strides.slice() as [number, number];
  const [dy, dx] = layer.dilations ?? [1, 1];
  // TensorFlow.js takes no stride together with a dilation.
  const apart = strides[0] * strides[1] > 1 && dy * dx > 1;
  const spread = apart ? dilated(filter, [dy, dx]) : filter;
  const dilations = (apart ? [1, 1] : [dy, dx]) as [number, number];
  return tf.fused.conv2d({x, filter: spread, bias, strides, pad, dilations, activation});
}

/** Returns the kernel of the i-th group. */
function kernelOf({kernel: {shape}, groups = 1}: Conv2DLayer, i: number, kernel: tf.Tensor4D): tf.Tensor4D {
  const [height, width, inputs, outputs] = shape;
  const size = outputs / groups;
  return tf.slice(kernel, [0, 0, 0, i * size], [height, width, inputs, size]);
}

type Part = (kernel: tf.Tensor4D) => tf.Tensor4D;

/** Returns the signal at the input of the *part* of the kernel; what is made of it is kept under the name *form*. */
function back(layer: Conv2DLayer, g: tf.Tensor4D, context: LayerContext, part: Part, form: string): tf.Tensor {
  const strided = layer.strides[0] * layer.strides[1] > 1;
  return (strided ? inPhases : whole)(layer, g, context, part, form);
}

function whole(
  layer: Conv2DLayer,
  g: tf.Tensor4D,
  {inputs: [x], model, positive}: LayerContext,
  part: Part,
  form: string
): tf.Tensor {
  const [height, width] = layer.kernel.shape;
  const [dy, dx] = layer.dilations ?? [1, 1];
  const flipped = model.derived(layer.kernel, `${form}flipped`, (kernel) => flip(part(kernel as tf.Tensor4D)));
  const rows = reach(x.shape[1]!, height, 1, along(layer.padding, 0), dy);
  const columns = reach(x.shape[2]!, width, 1, along(layer.padding, 1), dx);
  return convolve(g, flipped, rows, columns, positive, [dy, dx]);
}

function inPhases(
  layer: Conv2DLayer,
  g: tf.Tensor4D,
  {inputs: [x], model, positive}: LayerContext,
  part: Part,
  form: string
): tf.Tensor {
  const inChannels = layer.kernel.shape[2];
  const window = windowOf(layer)!;
  const [height, width] = window.extent;
  const {
    strides: [sy, sx],
    dilations = [1, 1]
  } = layer;
  const [n, outRows, outColumns, outChannels] = g.shape;
  const [, inRows, inColumns] = x.shape as [number, number, number, number];
  const [{before: top}, {before: left}] = slides(window, [inRows, inColumns]);
  const rows = Math.max(outRows, Math.ceil((inRows + top) / sy));
  const columns = Math.max(outColumns, Math.ceil((inColumns + left) / sx));
  const phase = (py: number, px: number): tf.Tensor => {
    const [h, w] = [Math.ceil((height - py) / sy), Math.ceil((width - px) / sx)];
    if (h < 1 || w < 1) return tf.zeros([n, rows, columns, inChannels]);
    const name = `${form}phase ${py},${px} of ${sy},${sx}, dilated ${dilations}`;
    const kernel = model.derived(layer.kernel, name, (kernel) => {
      const spread = dilated(part(kernel as tf.Tensor4D), dilations);
      return flip(tf.stridedSlice(spread, [py, px, 0, 0], [height, width, inChannels, outChannels], [sy, sx, 1, 1]));
    });
    return convolve(g, kernel, [h - 1, rows - outRows], [w - 1, columns - outColumns], positive);
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
  g: tf.Tensor4D,
  kernel: tf.Tensor,
  rows: readonly [number, number],
  columns: readonly [number, number],
  positive = false,
  dilations: [number, number] = [1, 1]
): tf.Tensor {
  const filter = kernel as tf.Tensor4D;
  const {x, pad} = around(g, rows, columns);
  return tf.fused.conv2d({x, filter, strides: 1, pad, dilations, activation: positive ? "relu" : "linear"});
}
