import type {Padding, Sides, Weights} from "../../network.js";
import type {Part} from "../part.js";
import {transpose} from "../transpose.js";
import {booleanAttribute, integersAttribute, textAttribute} from "./attributes.js";
import {fusedParts} from "./fusedParts.js";
import {type GraphNode, unsupported} from "./graphNode.js";
import type {LayerList} from "./layerList.js";
import {constantInput} from "./reshaped.js";
import {type Computed, isComputed, isConstant, product, type Value} from "./value.js";

type Pair = readonly [number, number];

/** Returns what a convolution gives, or one with a bias and an activation fused into it. */
export function convolution(node: GraphNode, inputs: readonly Value[], list: LayerList): Value {
  const kernel = weightsInput(node, inputs, 1, 4);
  const x = mapInput(node, inputs, list);
  const dilations = pairAttribute(node, "dilations", [1, 1, 1, 1]);
  const dilated = dilations[0] * dilations[1] === 1 ? {} : {dilations};
  const slide = {strides: pairAttribute(node, "strides"), padding: paddingOf(node), ...dilated};
  if (node.op.includes("Depthwise"))
    return fusedParts(node, {kind: "depthwiseConv2d", kernel, ...slide}, x, inputs, list);
  const groups = x.sizes[0].ours[2] / kernel.shape[2];
  const grouped = Number.isInteger(groups) && groups > 1 ? {groups} : {};
  return fusedParts(node, {kind: "conv2d", kernel, ...slide, ...grouped}, x, inputs, list);
}

/** Returns what a transposed convolution gives: TensorFlow describes it as the backward pass of a convolution. */
export function transposedConvolution(node: GraphNode, inputs: readonly Value[], list: LayerList): Value {
  const kernel = weightsInput(node, inputs, 1, 4);
  const size = constantInput(node, inputs, 0);
  const x = mapInput(node, [inputs[2]], list);
  const strides = pairAttribute(node, "strides");
  if (pairAttribute(node, "dilations", [1, 1, 1, 1]).some((d) => d !== 1)) throw unsupported(node, "with dilation");
  if (x.sizes.length > 1) throw unsupported(node, "of a free size");
  const padding = paddingOf(node);
  const [h, w] = x.sizes[0].ours;
  const along = (input: number, output: number, axis: 0 | 1) => {
    const full = (input - 1) * strides[axis] + kernel.shape[axis];
    if (!(output > 0)) throw unsupported(node, "of a free size");
    if (typeof padding === "object") {
      const [before, after] = axis === 0 ? [padding.top, padding.bottom] : [padding.left, padding.right];
      return {before, after, extra: output - full + before + after};
    }
    const total = padding === "same" ? Math.max(0, full - output) : 0;
    return {before: Math.floor(total / 2), after: total - Math.floor(total / 2), extra: Math.max(0, output - full)};
  };
  const [rows, columns] = [along(h, size[1], 0), along(w, size[2], 1)];
  const crop: Sides = {top: rows.before, bottom: rows.after, left: columns.before, right: columns.after};
  const extra: Pair = [rows.extra, columns.extra];
  const y = list.add(
    node.name,
    {kind: "conv2dTranspose", kernel, strides, crop, ...(extra.some((d) => d) ? {extra} : {})},
    [x]
  );
  const fits = extra.every((d, i) => d >= 0 && d < strides[i]) && size.every((d, i) => y.sizes[0].theirs[i] === d);
  if (!fits) throw unsupported(node, `to ${size.join("×")}`);
  return y;
}

/** Returns what a matrix product gives, or one with a bias and an activation fused into it. */
export function matrixProduct(node: GraphNode, inputs: readonly Value[], list: LayerList): Value {
  if (booleanAttribute(node, "transpose_a")) throw unsupported(node, "of a transposed matrix");
  const given = weightsInput(node, inputs, 1, 2);
  const kernel = booleanAttribute(node, "transpose_b") ? transpose(given, [1, 0]) : given;
  const [x] = inputs;
  if (!x || !isComputed(x)) throw unsupported(node, "of a constant");
  if (x.sizes[0].theirs.length !== 2) throw unsupported(node, `of ${x.sizes[0].theirs.join("×")}`);
  const from = list.shaped(x, `${node.name}/reshape`);
  const theirs = from.sizes.map(({theirs: [rows]}) => [rows, kernel.shape[1]]);
  const pixelwise = {...kernel, shape: [1, 1, ...kernel.shape]}; // rows that are positions of a map
  const part: Part =
    from.sizes[0].ours.length === 1
      ? {kind: "dense", kernel}
      : {kind: "conv2d", kernel: pixelwise, strides: [1, 1], padding: "valid"};
  return fusedParts(node, part, from, inputs, list, theirs);
}

/** Returns the trained array of the given *rank* that a *node* takes. */
export function weightsInput(node: GraphNode, inputs: readonly Value[], index: number, rank: number): Weights {
  const input = inputs[index];
  if (!input) throw new RangeError(`wrong number of inputs: ${node.name} gets ${inputs.length}`);
  if (!isConstant(input)) throw unsupported(node, "by computed weights");
  const {shape, values} = input;
  if (shape.length !== rank || !product(shape)) throw unsupported(node, `by weights ${shape.join("×")}`);
  return {shape, values: Float32Array.from(values)};
}

/** Returns the map that a *node* takes, [height, width, channels]. */
export function mapInput(node: GraphNode, [x]: readonly Value[], list: LayerList): Computed {
  channelsLast(node);
  if (!x) throw new RangeError(`wrong number of inputs: ${node.name} gets 0`);
  if (!isComputed(x)) throw unsupported(node, "of a constant");
  const {theirs} = x.sizes[0];
  if (theirs.length !== 4) throw unsupported(node, `of ${theirs.join("×")}`);
  return list.shaped(x, `${node.name}/reshape`);
}

/** Throws `unsupported layout: NCHW (…)` where a *node* has its channels first. */
export function channelsLast(node: GraphNode): void {
  const layout = textAttribute(node, "data_format", "NHWC");
  if (layout.toUpperCase() !== "NHWC")
    throw new RangeError(`unsupported layout: ${layout} (${node.name}), NHWC is read`);
}

/** Returns what an attribute of four numbers says of height and width. */
export function pairAttribute(node: GraphNode, key: string, missing?: readonly number[]): Pair {
  const given = integersAttribute(node, key, missing);
  const [n, h, w, c] = given;
  if (given.length !== 4 || n !== 1 || c !== 1 || !(h > 0 && w > 0)) throw unsupported(node, `with ${key} ${given}`);
  return [h, w];
}

/** Returns the padding of a *node*. */
export function paddingOf(node: GraphNode): Padding {
  const padding = textAttribute(node, "padding");
  const kind = padding.toLowerCase();
  if (kind === "same" || kind === "valid") return kind;
  if (kind !== "explicit") throw unsupported(node, `with padding ${padding}`);
  const sides = integersAttribute(node, "explicit_paddings");
  const [n0, n1, top, bottom, left, right, c0, c1] = sides;
  if (sides.length !== 8 || n0 || n1 || c0 || c1 || sides.some((d) => d < 0))
    throw unsupported(node, `with padding ${sides}`);
  return {top, bottom, left, right};
}
