import * as tf from "@tensorflow/tfjs-core";
import type {DepthwiseConv2DLayer} from "../network.js";
import type {LayerKind} from "./layerKind.js";
import {spread} from "./spread.js";
import {reach} from "./window.js";

/**
 * Forward: each input channel is convolved with kernels of its own.
 *
 * Backward: as for an ordinary convolution, each channel on its own; the
 * kernels that share an input channel are summed.
 */
export const depthwiseConv2d: LayerKind<DepthwiseConv2DLayer> = {
  forward(layer, [x], model) {
    return tf.fused.depthwiseConv2d({
      x: x as tf.Tensor4D,
      filter: model.tensor(layer.kernel) as tf.Tensor4D,
      bias: layer.bias && model.tensor(layer.bias),
      strides: layer.strides.slice() as [number, number],
      pad: layer.padding
    });
  },
  backward(layer, g, {inputs: [x], model}) {
    const [height, width, channels, multiplier] = layer.kernel.shape;
    const flipped = model.derived(layer.kernel, "flipped", (kernel) =>
      tf.reshape(tf.reverse(kernel, [0, 1]), [height, width, channels * multiplier, 1])
    );
    const rows = reach(x.shape[1]!, height, layer.strides[0], layer.padding);
    const columns = reach(x.shape[2]!, width, layer.strides[1], layer.padding);
    const padded = tf.pad(spread(g as tf.Tensor4D, layer.strides), [[0, 0], rows, columns, [0, 0]]);
    const each = tf.depthwiseConv2d(padded, flipped as tf.Tensor4D, 1, "valid");
    if (multiplier === 1) return [each];
    const [n, h, w] = each.shape;
    return [tf.sum(tf.reshape(each, [n, h, w, channels, multiplier]), 4)];
  }
};
