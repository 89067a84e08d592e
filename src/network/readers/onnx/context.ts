import type {Part} from "../part.js";
import {arranged} from "./arranged.js";
import type {Constant} from "./constant.js";
import type {LayerList} from "./layerList.js";
import type {OnnxNode} from "./onnxModel.js";
import {type Atom, freshView, type View} from "./view.js";

/** What a tensor of the file is: known already, or computed by a layer of ours. */
export type Value = {readonly constant: Constant} | {readonly view: View};

/** What an operator is read with. */
export interface Context {
  readonly node: OnnxNode;
  /** What the layer that gives the node’s output is to be called. */
  readonly name: string;
  readonly opset: number;
  readonly inputs: readonly (Value | undefined)[];
  readonly list: LayerList;
  /** The batch that the file is made for, which counts as 1 here. */
  readonly batch: number;
  /** Whether a tensor has this node as its only reader. */
  readonly alone: (tensor: string) => boolean;
  /** Returns an error that names the operator, the layer and *why* it is not read. */
  readonly fail: (why?: string) => RangeError;
}

/** Returns the view that enters at place *i*. Throws where it is a constant or missing. */
export function viewAt({inputs, fail}: Context, i = 0): View {
  const value = inputs[i];
  if (!value) throw fail("without an input");
  if ("constant" in value) throw fail("of a constant");
  return value.view;
}

/** Returns the constant that enters at place *i*, undefined where none does. Throws where it is computed. */
export function constantAt({inputs, fail}: Context, i: number): Constant | undefined {
  const value = inputs[i];
  if (!value) return undefined;
  if ("view" in value) throw fail(`with a computed input ${i + 1}`);
  return value.constant;
}

/** Returns the numbers of a constant or an attribute, whichever this operator set has. */
export function numbersAt(context: Context, i: number, attribute: string): number[] | undefined {
  const given = constantAt(context, i);
  if (given) return Array.from(given.values);
  const {ints, floats} = context.node.attributes.get(attribute) ?? {ints: [], floats: []};
  return ints.length ? ints : floats.length ? floats : undefined;
}

export function int({node}: Context, name: string, otherwise: number): number {
  return node.attributes.get(name)?.i ?? otherwise;
}

export function float({node}: Context, name: string, otherwise: number): number {
  return node.attributes.get(name)?.f ?? otherwise;
}

export function text({node}: Context, name: string, otherwise: string): string {
  return node.attributes.get(name)?.s ?? otherwise;
}

export function ints({node}: Context, name: string, otherwise: readonly number[]): readonly number[] {
  return node.attributes.get(name)?.ints ?? otherwise;
}

/** Returns an axis counted from the front. */
export function axisOf({fail}: Context, axis: number, rank: number): number {
  const result = axis < 0 ? axis + rank : axis;
  if (!(result >= 0 && result < rank)) throw fail(`along axis ${axis}`);
  return result;
}

/** Returns the maps that enter first, [batch, channels, height, width] in the file, as our [height, width, channels]. */
export function mapAt(context: Context, i = 0): View {
  const view = viewAt(context, i);
  if (view.dims.length !== 4 || view.dims[0].length) throw context.fail(`of rank ${view.dims.length}`);
  return arranged(context.list, view, [view.dims[2], view.dims[3], view.dims[1]], context.name);
}

/** Adds a layer behind maps and returns its view, channels first in the file. */
export function mapped(context: Context, part: Part, from: View): View {
  const layer = context.list.add(part, [from.layer], context.name);
  return freshView(layer, context.list.shapeOf(layer), [2, 3, 1], 4);
}

/** Adds a layer that changes each value, or each along the last axis, but no shape; returns its view. */
export function alike({list, name}: Context, part: Part, from: View): View {
  return {...from, layer: list.add(part, [from.layer], name), via: undefined};
}

/** Returns the view with the given atoms along our last axis, what else there is before it. */
export function along({list, name}: Context, view: View, atoms: readonly Atom[]): View {
  const last = view.axes[view.axes.length - 1];
  if (last.length === atoms.length && last.every((atom, i) => atom === atoms[i])) return view;
  const others = view.dims.map((dim) => dim.filter((atom) => !atoms.includes(atom))).filter((dim) => dim.length);
  const axes = others.length === 0 ? [atoms] : others.length === 2 ? [...others, atoms] : [others.flat(), [], atoms];
  return arranged(list, view, axes, name);
}
