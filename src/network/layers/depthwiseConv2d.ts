import * as tf from "@tensorflow/tfjs-core";
import type {DepthwiseConv2DLayer} from "../network.js";
import {around} from "./around.js";
import {dilated} from "./dilated.js";
import type {LayerKind} from "./layerKind.js";
import {spread} from "./spread.js";
import {along, explicitPadding, reach, windowOf} from "./window.js";

/**
 * Forward: each input channel is convolved with kernels of its own. A dilated
 * kernel is written out with its zeros, since not every backend of
 * TensorFlow.js dilates it rightly.
 *
 * Backward: as for an ordinary convolution, each channel on its own; the
 * kernels that share an input channel are summed.
 */
export const depthwiseConv2d: LayerKind<DepthwiseConv2DLayer> = {
  forward(layer, [x], model) {
    const {dilations = [1, 1]} = layer;
    const spreadOut = (kernel: tf.Tensor) => dilated(kernel as tf.Tensor4D, dilations);
    const filter =
      dilations[0] * dilations[1] > 1 ? model.derived(layer.kernel, `dilated ${dilations}`, spreadOut) : undefined;
    return tf.fused.depthwiseConv2d({
      x: x as tf.Tensor4D,
      filter: (filter ?? model.tensor(layer.kernel)) as tf.Tensor4D,
      bias: layer.bias && model.tensor(layer.bias),
      strides: layer.strides.slice() as [number, number],
      pad: explicitPadding(windowOf(layer)!, x.shape.slice(1, 3)) as unknown as "valid" // its type is narrower than its code
    });
  },
  backward(layer, g, {inputs: [x], model}) {
    const [, , channels, multiplier] = layer.kernel.shape;
    const {strides, padding, dilations = [1, 1]} = layer;
    const [height, width] = windowOf(layer)!.extent;
    const flipped = model.derived(layer.kernel, `each flipped, dilated ${dilations}`, (kernel) =>
      tf.reshape(tf.reverse(dilated(kernel as tf.Tensor4D, dilations), [0, 1]), [
        height,
        width,
        channels * multiplier,
        1
      ])
    );
    const rows = reach(x.shape[1]!, height, strides[0], along(padding, 0));
    const columns = reach(x.shape[2]!, width, strides[1], along(padding, 1));
    const {x: cut, pad} = around(spread(g as tf.Tensor4D, strides), rows, columns);
    const each = tf.depthwiseConv2d(tf.pad(cut, pad), flipped as tf.Tensor4D, 1, "valid");
    if (multiplier === 1) return [each];
    const [n, h, w] = each.shape;
    return [tf.sum(tf.reshape(each, [n, h, w, channels, multiplier]), 4)];
  }
};
