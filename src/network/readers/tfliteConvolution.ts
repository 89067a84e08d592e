import type {Weights} from "../network.js";
import {byteField, intField} from "./table.js";
import {channelsOf, exampleShape, product, slidingOf, type TfliteContext, type TflitePart} from "./tflitePart.js";
import {type TfliteTensor, tfliteWeights} from "./tfliteTensor.js";
import {transpose} from "./transpose.js";

/** Returns what an operation with trained weights does, a convolution or a matrix; undefined for any other. */
export function tfliteConvolution(context: TfliteContext): TflitePart | undefined {
  switch (context.operator) {
    case "CONV_2D":
      return convolution(context);
    case "DEPTHWISE_CONV_2D":
      return depthwise(context);
    case "TRANSPOSE_CONV":
      return transposed(context);
    case "FULLY_CONNECTED":
      return matrix(context);
    default:
      return undefined;
  }
}

function convolution({inputs, options, from, vector}: TfliteContext): TflitePart {
  const [, weights, bias] = inputs;
  const kernel = transpose(tfliteWeights(weights!), [1, 2, 3, 0]);
  const [h, w, channels, units] = kernel.shape;
  const fused = byteField(options!, 3);
  const biased = biasOf(bias, from, weights!);
  if (vector && h * w === 1 && channels === channelsOf(from))
    return {parts: [{kind: "dense", kernel: {...kernel, shape: [channels, units]}, ...biased}], suffix: "dense", fused};
  const groups = channelsOf(from) / channels;
  const grouped = groups > 1 && Number.isInteger(groups) ? {groups} : {};
  const layer = {
    kind: "conv2d",
    kernel,
    ...biased,
    ...slidingOf(options!),
    ...dilated(options!, 4),
    ...grouped
  } as const;
  return {parts: [layer], suffix: "conv", fused, takes: "map", vector: false};
}

/** The kernel [1, h, w, channels · multiplier] has the values of [h, w, channels, multiplier] in the same order. */
function depthwise({inputs, options, from, fail}: TfliteContext): TflitePart {
  const [, weights, bias] = inputs;
  const {shape, ...rest} = tfliteWeights(weights!);
  const [one, h, w, outputs] = shape;
  const channels = channelsOf(from);
  if (one !== 1 || outputs % channels) throw fail(`of ${channels} channels with ${shape.join("×")} weights`);
  const kernel = {...rest, shape: [h, w, channels, outputs / channels]};
  const biased = biasOf(bias, from, weights!);
  const layer = {kind: "depthwiseConv2d", kernel, ...biased, ...slidingOf(options!), ...dilated(options!, 5)} as const;
  return {parts: [layer], suffix: "conv", fused: byteField(options!, 4), takes: "map", vector: false};
}

/** Of the full output, what is too much is cut on both sides, where TFLite pads so, or at the end. */
function transposed({inputs, outputs: [output], options, from}: TfliteContext): TflitePart {
  const [, weights, , bias] = inputs;
  const kernel = transpose(tfliteWeights(weights!), [1, 2, 0, 3]);
  const {strides, padding} = slidingOf(options!);
  const [rows, columns] = [0, 1].map((axis) => {
    const full = (from.shape[axis + 1] - 1) * strides[axis] + kernel.shape[axis];
    const over = Math.max(0, full - output.shape[axis + 1]);
    const before = padding === "same" ? Math.floor(over / 2) : 0;
    return {before, after: over - before, extra: Math.max(0, output.shape[axis + 1] - full)};
  });
  const crop = {top: rows.before, bottom: rows.after, left: columns.before, right: columns.after};
  const extra = rows.extra || columns.extra ? {extra: [rows.extra, columns.extra] as const} : {};
  const layer = {kind: "conv2dTranspose", kernel, ...biasOf(bias, from, weights!), strides, crop, ...extra} as const;
  return {parts: [layer], suffix: "conv", fused: byteField(options!, 3), takes: "map", vector: false};
}

function matrix({inputs, outputs: [output], options, from, vector, fail}: TfliteContext): TflitePart {
  const [, weights, bias] = inputs;
  if (options && byteField(options, 1)) throw fail("with shuffled weights");
  const kernel = transpose(tfliteWeights(weights!), [1, 0]);
  const [takes] = kernel.shape;
  const fused = options && byteField(options, 0);
  const biased = biasOf(bias, from, weights!);
  const shape = exampleShape(from);
  const keeps = options !== undefined && byteField(options, 2) !== 0 && output.shape.length === 4;
  if (!vector && keeps && takes === channelsOf(from) && product(shape) !== takes) {
    const pixelwise = {...kernel, shape: [1, 1, ...kernel.shape]};
    const layer = {kind: "conv2d", kernel: pixelwise, ...biased, strides: [1, 1], padding: "valid"} as const;
    return {parts: [layer], suffix: "conv", fused};
  }
  if (!shape.includes(-1) && product(shape) % takes === 0 && product(shape) !== takes)
    throw fail(`of ${shape.join("×")} with ${takes} weights a unit`);
  return {parts: [{kind: "dense", kernel, ...biased}], suffix: "dense", fused, vector: true, takes: "vector"};
}

/** A bias in whole numbers that has no scale of its own has that of the products: input · kernel, for each channel. */
function biasOf(bias: TfliteTensor | undefined, from: TfliteTensor, weights: TfliteTensor): {bias?: Weights} {
  if (!bias) return {};
  const isBare = bias.type.startsWith("int") && !bias.scales.length && from.scales.length && weights.scales.length;
  const scales = isBare ? weights.scales.map((d) => d * from.scales[0]) : bias.scales;
  return {bias: tfliteWeights({...bias, scales, channelDimension: 0})};
}

function dilated(
  options: NonNullable<TfliteContext["options"]>,
  field: number
): {dilations?: readonly [number, number]} {
  const dilations = [intField(options, field + 1, 1), intField(options, field, 1)] as const;
  return dilations.some((d) => d !== 1) ? {dilations} : {};
}
