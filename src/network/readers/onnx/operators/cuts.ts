import type {Sides} from "../../../network.js";
import {arranged} from "../arranged.js";
import {along, axisOf, type Context, constantAt, int, numbersAt, text, viewAt} from "../context.js";
import {type Atom, dimsOf, extent, type View} from "../view.js";

/** Returns the tensors one after another along a dimension, which becomes our channels where it is not. */
export function concat(context: Context): View {
  const views = context.inputs.map((_, i) => viewAt(context, i));
  const [first] = views;
  const rank = first.dims.length;
  const axis = axisOf(context, int(context, "axis", 1), rank);
  const where = (view: View) => dimsOf(view).map((d, i) => (i === axis ? "" : d));
  for (const view of views)
    if (String(where(view)) !== String(where(first)))
      throw context.fail(`of ${views.map((v) => dimsOf(v).join("×")).join(" and ")}`);
  if (views.length === 1) return first;
  const axes = axesFor(first, axis);
  const layers = views.map((view, i) => {
    const its = i === 0 ? axes : axesLike(context, first, axes, view, axis);
    return arranged(context.list, view, its, context.name).layer;
  });
  const layer = context.list.add({kind: "concat"}, layers, context.name);
  const joined: Atom[] = [{size: views.reduce((sum, view) => sum + extent(view.dims[axis]), 0)}];
  const rest = axes[axes.length - 1].filter((atom) => !first.dims[axis].includes(atom));
  return {
    layer,
    shape: context.list.shapeOf(layer),
    axes: [...axes.slice(0, -1), [...joined, ...rest]],
    dims: first.dims.map((atoms, d) => (d === axis ? joined : atoms))
  };
}

/** Returns the axes of a layer in which a dimension of the file is the slowest of the last one. */
function axesFor({axes, dims}: View, axis: number): readonly (readonly Atom[])[] {
  const last = axes[axes.length - 1];
  if (dims[axis].every((atom, i) => last[i] === atom)) return axes;
  const others = dims.filter((atoms, d) => d !== axis && atoms.length);
  return others.length === 0
    ? [dims[axis]]
    : others.length === 2
      ? [...others, dims[axis]]
      : [others.flat(), [], dims[axis]];
}

/** Returns the axes of *view* that are as those of the *first*, its dimension *axis* in the place of the first’s. */
function axesLike(
  {fail}: Context,
  first: View,
  axes: readonly (readonly Atom[])[],
  view: View,
  axis: number
): readonly (readonly Atom[])[] {
  const partner = new Map<Atom, Atom>();
  first.dims.forEach((atoms, d) => {
    if (d === axis) return;
    const its = view.dims[d];
    if (String(atoms.map((a) => a.size)) !== String(its.map((a) => a.size)))
      throw fail("of shapes cut in different ways");
    for (const [i, atom] of atoms.entries()) partner.set(atom, its[i]);
  });
  const other = (atoms: readonly Atom[]) => atoms.flatMap((atom) => partner.get(atom) ?? []);
  const last = axes.length - 1;
  return axes.map((atoms, i) => (i === last ? [...view.dims[axis], ...other(atoms)] : other(atoms)));
}

/** Returns what is at the given places of a dimension: rows and columns cut off, or channels chosen. */
export function taken(context: Context, view: View, axis: number, places: readonly number[], name: string): View {
  const {list} = context;
  const atoms = view.dims[axis];
  const count = extent(atoms);
  if (!places.length || places.some((d) => !(d >= 0 && d < count)))
    throw context.fail(`of ${places.length} of ${count}`);
  if (places.length === count && places.every((d, i) => d === i)) return view;
  const fresh = places.length === 1 ? [] : [{size: places.length}];
  const dims = view.dims.map((d, i) => (i === axis ? fresh : d));
  const side = view.axes.findIndex((d, i) => i < view.axes.length - 1 && equal(d, atoms));
  const step = places.length > 1 ? places[1] - places[0] : 1;
  const regular = step > 0 && places.every((d, i) => d === places[0] + i * step);
  if (side >= 0 && regular) {
    const none = {top: 0, bottom: 0, left: 0, right: 0};
    const [before, after] = [places[0], count - 1 - places[places.length - 1]];
    const crop: Sides = side === 0 ? {...none, top: before, bottom: after} : {...none, left: before, right: after};
    const cropped =
      before + after ? list.add({kind: "crop", ...crop}, [view.layer], step > 1 ? `${name}/crop` : name) : view.layer;
    const strides = [side === 0 ? step : 1, side === 1 ? step : 1] as const;
    const stepped = {kind: "maxPool", size: [1, 1], strides, padding: "valid"} as const; // a window of one pixel picks
    const layer = step > 1 ? list.add(stepped, [cropped], name) : cropped;
    return {layer, shape: list.shapeOf(layer), axes: view.axes.map((d, i) => (i === side ? fresh : d)), dims};
  }
  const last = view.axes[view.axes.length - 1];
  const start = last.indexOf(atoms[0]);
  const inPlace = start >= 0 && equal(last.slice(start, start + atoms.length), atoms);
  const from = inPlace ? view : along(context, view, atoms);
  const channels = from.axes[from.axes.length - 1];
  const at = channels.indexOf(atoms[0]);
  const [outer, inner] = [channels.slice(0, at), channels.slice(at + atoms.length)];
  const [outers, inners] = [extent(outer), extent(inner)];
  const order = Array.from({length: outers * places.length * inners}, (_, i) => {
    const k = i % inners;
    const j = Math.floor(i / inners) % places.length;
    return (Math.floor(i / (inners * places.length)) * count + places[j]) * inners + k;
  });
  const layer = list.add({kind: "selectChannels", order}, [from.layer], name);
  const axes = [...from.axes.slice(0, -1), [...outer, ...fresh, ...inner]];
  return {layer, shape: list.shapeOf(layer), axes, dims};
}

function equal(a: readonly Atom[], b: readonly Atom[]): boolean {
  return a.length === b.length && a.every((atom, i) => atom === b[i]);
}

/** Returns the places that a slice takes of a dimension. */
export function slicePlaces(start: number, end: number, step: number, count: number): number[] {
  const from = start < 0 ? start + count : start;
  const to = end < 0 ? end + count : end;
  const places: number[] = [];
  if (step > 0) for (let i = Math.max(0, from); i < Math.min(count, to); i += step) places.push(i);
  else if (step < 0) for (let i = Math.min(count - 1, from); i > Math.max(-1, to); i += step) places.push(i);
  return places;
}

/** Returns where a slice begins and ends along each of its axes. */
export function sliceRanges(context: Context, rank: number) {
  const starts = numbersAt(context, 1, "starts") ?? [];
  const ends = numbersAt(context, 2, "ends") ?? [];
  const axes = numbersAt(context, 3, "axes") ?? starts.map((_, i) => i);
  const steps = numbersAt(context, 4, "steps") ?? starts.map(() => 1);
  return starts.map((start, i) => ({
    ...{axis: axisOf(context, axes[i], rank), start},
    ...{end: ends[i], step: steps[i]}
  }));
}

export function slice(context: Context): View {
  const view = viewAt(context);
  const ranges = sliceRanges(context, view.dims.length);
  return ranges.reduce((from, {axis, start, end, step}, i) => {
    const places = slicePlaces(start, end, step, extent(from.dims[axis]));
    return taken(context, from, axis, places, i === ranges.length - 1 ? context.name : `${context.name}/${i + 1}`);
  }, view);
}

export function gather(context: Context): View {
  const view = viewAt(context);
  const axis = axisOf(context, int(context, "axis", 0), view.dims.length);
  const indices = constantAt(context, 1);
  if (!indices || indices.dims.length > 1) throw context.fail("with indices that are no list");
  const count = extent(view.dims[axis]);
  const places = Array.from(indices.values, (d) => (d < 0 ? d + count : d));
  const result = taken(context, view, axis, places, context.name);
  return indices.dims.length ? result : {...result, dims: result.dims.filter((_, d) => d !== axis)};
}

/** Returns the parts that a dimension is split into, one for each output. */
export function split(context: Context): View[] {
  const view = viewAt(context);
  const axis = axisOf(context, int(context, "axis", 0), view.dims.length);
  const count = extent(view.dims[axis]);
  const {outputs} = context.node;
  const each = Math.ceil(count / outputs.length);
  const sizes = numbersAt(context, 1, "split") ?? outputs.map((_, i) => Math.min(each, count - i * each));
  if (sizes.reduce((a, b) => a + b, 0) !== count || sizes.length !== outputs.length)
    throw context.fail(`of ${count} into ${sizes}`);
  let start = 0;
  return sizes.map((size, i) => {
    const places = Array.from({length: size}, (_, j) => start + j);
    start += size;
    return taken(context, view, axis, places, sizes.length > 1 ? `${context.name}/${i + 1}` : context.name);
  });
}

export function pad(context: Context): View {
  const {list, name, fail, node} = context;
  const view = viewAt(context);
  const rank = view.dims.length;
  const mode = text(context, "mode", "constant");
  const pads = numbersAt(context, 1, "pads") ?? [];
  const given = constantAt(context, 2);
  const value = given ? given.values[0] : (node.attributes.get("value")?.f ?? 0);
  const axes = numbersAt(context, 3, "axes")?.map((d) => axisOf(context, d, rank)) ?? view.dims.map((_, d) => d);
  const sides = axes.map((axis, i) => ({axis, before: pads[i], after: pads[i + axes.length]}));
  const padded = sides.filter(({before, after}) => before || after);
  if (!padded.length) return view;
  if (mode !== "constant") throw fail(`in mode ${mode}`);
  if (padded.length > 2) throw fail(`of ${padded.length} dimensions`);
  if (padded.some(({before, after}) => before < 0 || after < 0)) throw fail(`by ${pads}`);
  const from = sideways(
    context,
    view,
    padded.map(({axis}) => axis)
  );
  const amount = [0, 1].map((side) => padded.find(({axis}) => equal(from.axes[side], view.dims[axis])));
  if (padded.some((d) => !amount.includes(d))) throw fail(`of axes ${padded.map(({axis}) => axis)}`);
  const [rows, columns] = amount;
  const part = {
    ...({kind: "pad", top: rows?.before ?? 0, bottom: rows?.after ?? 0} as const),
    ...{left: columns?.before ?? 0, right: columns?.after ?? 0},
    ...(value ? {value} : {})
  };
  const layer = list.add(part, [from.layer], name);
  const shape = list.shapeOf(layer);
  const sized = shape.map((size) => (size === 1 ? [] : [{size}]));
  const changed = new Map(padded.map((d) => [d.axis, sized[amount.indexOf(d)]]));
  return {
    ...{layer, shape},
    axes: from.axes.map((atoms, i) => (i < 2 && amount[i] ? sized[i] : atoms)),
    dims: view.dims.map((atoms, d) => changed.get(d) ?? atoms)
  };
}

/** Returns the view with the given dimensions of the file as our rows and columns. */
function sideways({list, name}: Context, view: View, axes: readonly number[]): View {
  const has = (axis: number) => view.axes.slice(0, -1).some((atoms) => equal(atoms, view.dims[axis]));
  if (view.axes.length === 3 && axes.every(has)) return view;
  const rest = view.dims.flatMap((atoms, d) => (axes.includes(d) ? [] : atoms));
  return arranged(list, view, [view.dims[axes[0]], axes.length > 1 ? view.dims[axes[1]] : [], rest], name);
}
