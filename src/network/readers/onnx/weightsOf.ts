import type {Weights} from "../../network.js";
import {type Constant, size} from "./constant.js";
import {extent, placesOf, type View} from "./view.js";

/** Returns a constant as weights of ours, in the file’s shape. */
export function weightsOf({dims, values}: Constant): Weights {
  return {shape: dims, values: values instanceof Float32Array ? values : Float32Array.from(values)};
}

/**
 * Returns a *constant* that the file repeats to the shape of a *view* (its
 * dimensions counted from the last) as weights that we repeat to the shape of
 * the layer, no larger than need be; undefined where it is larger than the view.
 */
export function weightsFor(view: View, {dims, values}: Constant): Weights | undefined {
  const rank = view.dims.length;
  const given = Array.from({length: Math.max(rank, dims.length)}, (_, d) => dims[d - rank + dims.length] ?? 1);
  if (dims.length > rank && size(dims.slice(0, dims.length - rank)) !== 1) return undefined;
  const its = given.slice(-rank || given.length);
  if (its.some((d, i) => d !== 1 && d !== extent(view.dims[i] ?? []))) return undefined;
  if (size(dims) === 1) return {shape: [1], values: Float32Array.of(values[0])};
  const steps = its.map((_, i) => size(its.slice(i + 1)));
  const varying = new Set(view.dims.flatMap((atoms, d) => (its[d] === 1 ? [] : atoms)));
  // Only the axes along which it varies; along the others we repeat it.
  const axes = view.axes.map((atoms) => (atoms.some((atom) => varying.has(atom)) ? atoms : []));
  const kept = new Set(axes.flat());
  const places = placesOf({...view, axes, dims: view.dims.map((atoms) => atoms.filter((atom) => kept.has(atom)))});
  const result = new Float32Array(extent(axes.flat()));
  for (let i = 0; i < result.length; ++i) {
    result[i] = values[places(i).reduce((sum, place, d) => sum + (its[d] === 1 ? 0 : place * steps[d]), 0)];
  }
  const shape = axes.map(extent);
  const first = shape.findIndex((d) => d !== 1);
  return {shape: shape.slice(first), values: result};
}
