import type {Sides, Weights} from "../../../network.js";
import {transpose} from "../../transpose.js";
import {type Context, constantAt, int, ints, mapAt, mapped, text} from "../context.js";
import type {View} from "../view.js";
import {weightsOf} from "../weightsOf.js";
import {onnxWindow, pair} from "./windows.js";

/** Returns a convolution; one that has a group for each channel is a depthwise one. */
export function conv(context: Context): View {
  const kernel = kernelOf(context);
  const [outputs, perGroup, h, w] = kernel.shape;
  const groups = int(context, "group", 1);
  const {strides, dilations, padding} = onnxWindow(context);
  const dilated = dilations.some((d) => d !== 1) ? {dilations} : {};
  const from = mapAt(context);
  const channels = from.shape[2];
  const bias = biasOf(context);
  if (groups > 1 && groups === channels && perGroup === 1) {
    const shape = [h, w, channels, outputs / channels];
    const depthwise = {...transpose(kernel, [2, 3, 0, 1]), shape};
    return mapped(context, {kind: "depthwiseConv2d", kernel: depthwise, ...bias, strides, ...dilated, padding}, from);
  }
  const grouped = groups > 1 ? {groups} : {};
  const ours = transpose(kernel, [2, 3, 1, 0]);
  return mapped(context, {kind: "conv2d", kernel: ours, ...bias, strides, ...dilated, padding, ...grouped}, from);
}

/** Returns a transposed convolution. */
export function convTranspose(context: Context): View {
  const kernel = kernelOf(context);
  const [, , h, w] = kernel.shape;
  const from = mapAt(context);
  if (int(context, "group", 1) !== 1) throw context.fail("with groups");
  if (pair(context, "dilations").some((d) => d !== 1)) throw context.fail("with dilations");
  const strides = pair(context, "strides");
  const extra = ints(context, "output_padding", [0, 0]);
  const crop = cropOf(context, [h, w], from, strides, extra);
  const ours = transpose(kernel, [2, 3, 1, 0]);
  const added = extra.some((d) => d) ? {extra: [extra[0], extra[1]] as const} : {};
  return mapped(context, {kind: "conv2dTranspose", kernel: ours, ...biasOf(context), strides, crop, ...added}, from);
}

function cropOf(
  context: Context,
  size: readonly number[],
  {shape}: View,
  strides: readonly number[],
  extra: readonly number[]
): Sides {
  const auto = text(context, "auto_pad", "NOTSET");
  const asked = ints(context, "output_shape", []).slice(-2);
  if (!asked.length && (auto === "NOTSET" || auto === "VALID" || auto === "")) {
    const [top, left, bottom, right] = auto === "VALID" ? [0, 0, 0, 0] : ints(context, "pads", [0, 0, 0, 0]);
    return {top, left, bottom, right};
  }
  const [rows, columns] = [0, 1].map((i) => {
    const wanted = asked[i] ?? shape[i] * strides[i];
    const total = Math.max(0, strides[i] * (shape[i] - 1) + extra[i] + size[i] - wanted);
    const half = Math.floor(total / 2);
    return auto === "SAME_UPPER" ? [half, total - half] : [total - half, half];
  });
  return {top: rows[0], bottom: rows[1], left: columns[0], right: columns[1]};
}

function kernelOf(context: Context): Weights {
  const kernel = constantAt(context, 1);
  if (!kernel) throw context.fail("without weights");
  if (kernel.dims.length !== 4) throw context.fail(`over ${kernel.dims.length - 2} dimensions`);
  return weightsOf(kernel);
}

function biasOf(context: Context): {bias?: Weights} {
  const bias = constantAt(context, 2);
  return bias ? {bias: weightsOf(bias)} : {};
}
