import {numberAttribute} from "./attributes.js";
import {type GraphNode, unsupported} from "./graphNode.js";
import {constantInput} from "./reshaped.js";
import type {Value} from "./value.js";

/** What a slice takes. */
export interface Ranges {
  /** For each dimension, which places, in order. */
  readonly axes: readonly (readonly number[])[];
  /** The shape of the result, without the dimensions that a single number picks from. */
  readonly shape: readonly number[];
}

/** Returns what a Slice or StridedSlice takes of a tensor of the given *shape*. Throws `unsupported operator: …`. */
export function ranges(node: GraphNode, shape: readonly number[], inputs: readonly Value[]): Ranges {
  const [begin, end] = [constantInput(node, inputs, 1), constantInput(node, inputs, 2)];
  if (node.op === "Slice") {
    if (begin.length !== shape.length || end.length !== shape.length) throw unsupported(node, "of another rank");
    const axes = shape.map((d, i) => counted(begin[i], end[i] === -1 ? d : begin[i] + end[i], 1));
    checked(node, axes, shape);
    return {axes, shape: axes.map(({length}) => length)};
  }
  const strides = constantInput(node, inputs, 3);
  const mask = (name: string) => numberAttribute(node, `${name}_mask`, 0);
  const has = (bits: number, i: number) => Math.floor(bits / 2 ** i) % 2 === 1;
  const [beginMask, endMask, shrinkMask] = [mask("begin"), mask("end"), mask("shrink_axis")];
  if (mask("new_axis")) throw unsupported(node, "with new axes");
  const ellipsis = mask("ellipsis");
  const dots = ellipsis ? Math.log2(ellipsis) : begin.length;
  const skipped = ellipsis ? shape.length - begin.length + 1 : 0;
  if (!Number.isInteger(dots) || skipped < 0 || begin.length > shape.length + (ellipsis ? 1 : 0))
    throw unsupported(node, "of another rank");
  const shrunk = new Set<number>();
  const axes = shape.map((d, axis) => {
    const i = axis < dots ? axis : axis - skipped + 1;
    if (i >= begin.length || (ellipsis && axis >= dots && axis < dots + skipped)) return counted(0, d, 1);
    const step = strides[i];
    if (!step || !Number.isInteger(step)) throw unsupported(node, `with stride ${step}`);
    const from = begin[i] < 0 ? begin[i] + d : begin[i];
    if (has(shrinkMask, i)) {
      shrunk.add(axis);
      return [from];
    }
    const [low, high] = step > 0 ? [0, d] : [-1, d - 1];
    const clip = (place: number) => Math.min(Math.max(place < 0 ? place + d : place, low), high);
    const first = has(beginMask, i) ? (step > 0 ? 0 : d - 1) : clip(begin[i]);
    const last = has(endMask, i) ? (step > 0 ? d : -1) : clip(end[i]);
    return counted(first, last, step);
  });
  checked(node, axes, shape);
  return {axes, shape: axes.flatMap(({length}, i) => (shrunk.has(i) ? [] : length))};
}

function counted(from: number, to: number, step: number): readonly number[] {
  const length = Math.ceil((to - from) / step);
  return length > 0 && length < 1e6 ? Array.from({length}, (_, i) => from + i * step) : [];
}

function checked(node: GraphNode, axes: readonly (readonly number[])[], shape: readonly number[]): void {
  const fits = axes.every((places, i) => places.length && places.every((d) => d >= 0 && d < shape[i]));
  if (!fits) throw unsupported(node, `of ${shape.join("×")}`);
}
