import type {Sides} from "../network.js";
import {
  booleanOption,
  type KerasLayer,
  mustBe,
  numberOption,
  numbersIn,
  option,
  pairOption,
  unsupportedOption
} from "./kerasLayer.js";
import {type KerasCall, type KerasOperation, mustBeMap, mustTake} from "./kerasOperation.js";

type Pair = readonly [number, number];

/** Returns what a convolution or a dense layer of Keras is for us, without its activation; undefined for other classes. */
export function kerasConvolution(call: KerasCall): KerasOperation | undefined {
  switch (call.layer.className) {
    case "Conv2D":
      return conv2d(call);
    case "DepthwiseConv2D":
      return depthwise(call);
    case "SeparableConv2D":
      return separable(call);
    case "Conv2DTranspose":
      return transposed(call);
    case "Dense":
      return dense(call);
    default:
      return undefined;
  }
}

function conv2d(call: KerasCall): KerasOperation {
  const {layer} = call;
  mustBeMap(call);
  const kernel = call.weights("kernel");
  const groups = numberOption(layer, "groups", 1);
  const size = pairOption(layer, "kernel_size", [kernel.shape[0], kernel.shape[1]]);
  mustTake(call, kernel, [...size, null, numberOption(layer, "filters", kernel.shape[3])]);
  if (!(Number.isInteger(groups) && groups > 0 && kernel.shape[3] % groups === 0))
    throw unsupportedOption(layer, "groups");
  const grouped = groups === 1 ? {} : {groups};
  return {parts: [{kind: "conv2d", kernel, ...bias(call), ...slide(layer, [1, 1]), ...dilated(layer), ...grouped}]};
}

function depthwise(call: KerasCall): KerasOperation {
  const {layer} = call;
  mustBeMap(call);
  const kernel = call.weights("depthwise_kernel");
  const size = pairOption(layer, "kernel_size", [kernel.shape[0], kernel.shape[1]]);
  mustTake(call, kernel, [...size, null, numberOption(layer, "depth_multiplier", kernel.shape[3])]);
  return {parts: [{kind: "depthwiseConv2d", kernel, ...bias(call), ...slide(layer, [1, 1]), ...dilated(layer)}]};
}

function separable(call: KerasCall): KerasOperation {
  const {layer} = call;
  mustBeMap(call);
  const [kernel, point] = [call.weights("depthwise_kernel"), call.weights("pointwise_kernel")];
  const size = pairOption(layer, "kernel_size", [kernel.shape[0], kernel.shape[1]]);
  mustTake(call, kernel, [...size, null, numberOption(layer, "depth_multiplier", kernel.shape[3])]);
  mustTake(call, point, [1, 1, kernel.shape[2] * kernel.shape[3], numberOption(layer, "filters", point.shape[3])]);
  return {
    parts: [
      {kind: "depthwiseConv2d", kernel, ...slide(layer, [1, 1]), ...dilated(layer)},
      {kind: "conv2d", kernel: point, ...bias(call), strides: [1, 1], padding: "valid"}
    ]
  };
}

function transposed(call: KerasCall): KerasOperation {
  const {layer} = call;
  mustBeMap(call);
  mustBe(layer, "dilation_rate", 1, [1], [1, 1]);
  mustBe(layer, "groups", 1);
  const kernel = call.weights("kernel");
  const size = pairOption(layer, "kernel_size", [kernel.shape[0], kernel.shape[1]]);
  mustTake(call, kernel, [...size, numberOption(layer, "filters", kernel.shape[2]), null]);
  const {strides, padding} = slide(layer, [1, 1]);
  const given = outputPadding(layer, strides);
  const ends = ([0, 1] as const).map((axis) => {
    const [k, s] = [size[axis], strides[axis]];
    // The output that Keras asks for is (input − 1) · stride + this.
    const rest =
      given === undefined
        ? padding === "same"
          ? s
          : Math.max(k, s)
        : k - (padding === "same" ? 2 * (k >> 1) : 0) + given[axis];
    const cut = padding === "same" ? Math.max(0, k - rest) : 0;
    const before = Math.floor(cut / 2);
    return {before, after: cut - before, extra: rest - k + cut};
  });
  const [rows, columns] = ends;
  if (ends.some(({extra}) => extra < 0)) throw unsupportedOption(layer, "output_padding");
  const crop: Sides = {top: rows.before, bottom: rows.after, left: columns.before, right: columns.after};
  const extra: Pair = [rows.extra, columns.extra];
  const filled = extra.some((d) => d > 0) ? {extra} : {};
  return {parts: [{kind: "conv2dTranspose", kernel, ...bias(call), strides, crop, ...filled}]};
}

/** Returns the rows and columns that the output is to have besides, fewer than a stride. */
function outputPadding(layer: KerasLayer, strides: Pair): Pair | undefined {
  const value = option(layer.config, "output_padding");
  if (value === undefined || value === null) return undefined;
  const numbers = numbersIn(value) ?? [];
  const [rows, columns = rows] = numbers;
  const fits = [rows, columns].every((d, i) => Number.isInteger(d) && d >= 0 && d < strides[i]);
  if (!fits || numbers.length > 2) throw unsupportedOption(layer, "output_padding");
  return [rows, columns];
}

function dense(call: KerasCall): KerasOperation {
  const kernel = call.weights("kernel");
  mustTake(call, kernel, [null, numberOption(call.layer, "units", kernel.shape[1])]);
  if (call.shapes[0].length === 1) return {parts: [{kind: "dense", kernel, ...bias(call)}]};
  const pixelwise = {...kernel, shape: [1, 1, ...kernel.shape]}; // Keras multiplies at every position
  return {parts: [{kind: "conv2d", kernel: pixelwise, ...bias(call), strides: [1, 1], padding: "valid"}]};
}

function bias({layer, weights}: KerasCall) {
  return booleanOption(layer, "use_bias", true) ? {bias: weights("bias")} : {};
}

function dilated(layer: KerasLayer) {
  const dilations = pairOption(layer, "dilation_rate", [1, 1]);
  return dilations[0] * dilations[1] === 1 ? {} : {dilations};
}

/** Returns the strides and the padding of a layer that slides a window. */
export function slide(layer: KerasLayer, missing: Pair) {
  const padding = option(layer.config, "padding") ?? "valid";
  if (padding !== "same" && padding !== "valid") throw unsupportedOption(layer, "padding");
  return {strides: pairOption(layer, "strides", missing), padding} as const;
}
