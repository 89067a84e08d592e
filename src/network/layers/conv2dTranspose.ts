import * as tf from "@tensorflow/tfjs-core";
import type {Conv2DTransposeLayer} from "../network.js";
import {around} from "./around.js";
import {flip} from "./flip.js";
import type {LayerKind} from "./layerKind.js";
import {spread} from "./spread.js";

/**
 * Forward: every value of the map is stamped onto the output, stride apart, as
 * the kernel times that value: a convolution of the spread map with the kernel
 * flipped.
 *
 * Backward: the ordinary convolution with the kernel as it is.
 */
export const conv2dTranspose: LayerKind<Conv2DTransposeLayer> = {
  forward(layer, [x], model) {
    const [h, w] = layer.kernel.shape;
    const {crop, strides, extra = [0, 0]} = layer;
    const filter = model.derived(layer.kernel, "flipped", flip) as tf.Tensor4D;
    const rows = [h - 1 - crop.top, h - 1 - crop.bottom + extra[0]] as const;
    const columns = [w - 1 - crop.left, w - 1 - crop.right + extra[1]] as const;
    const bias = layer.bias && model.tensor(layer.bias);
    const {x: cut, pad} = around(spread(x as tf.Tensor4D, strides), rows, columns);
    return tf.fused.conv2d({x: cut, filter, bias, strides: 1, pad});
  },
  backward({kernel, crop, strides, extra = [0, 0]}, g, {model}) {
    const filter = model.tensor(kernel) as tf.Tensor4D;
    const {x, pad} = around(g as tf.Tensor4D, [crop.top, crop.bottom - extra[0]], [crop.left, crop.right - extra[1]]);
    return [tf.conv2d(tf.pad(x, pad), filter, strides.slice() as [number, number], "valid")];
  }
};
