import * as tf from "@tensorflow/tfjs-core";
import type {GlobalPoolLayer, PoolLayer} from "../network.js";
import type {LayerKind} from "./layerKind.js";
import {maxPool} from "./maxPool.js";

/** Forward: the largest value of each map. Backward: all to where it came from, the first in row-major order. */
export const globalMaxPool: LayerKind<GlobalPoolLayer> = {
  forward({keepDims}, [x]) {
    return tf.max(x, [1, 2], keepDims);
  },
  backward(layer, g, {inputs: [x], output, ...context}) {
    const [, height, width, channels] = x.shape as [number, number, number, number];
    const {name, inputs} = layer;
    const whole: PoolLayer = {kind: "maxPool", name, inputs, size: [height, width], strides: [1, 1], padding: "valid"};
    const onePlace = (tensor: tf.Tensor) => tf.reshape(tensor, [tensor.shape[0], 1, 1, channels]);
    return maxPool.backward(whole, onePlace(g), {inputs: [x], output: onePlace(output), ...context});
  }
};
