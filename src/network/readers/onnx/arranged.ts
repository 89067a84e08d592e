import type {LayerList} from "./layerList.js";
import {type Atom, extent, type View} from "./view.js";

type Axes = readonly (readonly Atom[])[];

/**
 * Returns the *view* of a layer whose dimensions are made of exactly the atoms
 * of *axes*: the layer it had, or one added to the *list* that exchanges
 * dimensions, reorders channels, or lists the values.
 */
export function arranged(list: LayerList, view: View, axes: Axes, name: string): View {
  if (same(view.axes, axes)) return view;
  const order = view.axes.flat();
  const key = `${view.layer}: ${text(view.axes, order)} → ${text(axes, order)}`;
  const known = list.arranged.get(key);
  // Where the values are listed as a node of the file lists them, the list is what that node gives.
  const listed = view.via !== undefined && same(axes, [view.dims.flat()]);
  const layer = known ?? add(list, view, axes, view.via ?? name, listed ? view.via : undefined);
  list.arranged.set(key, layer);
  return {layer, shape: axes.map(extent), axes, dims: view.dims};
}

function add(list: LayerList, {layer, axes: from}: View, to: Axes, name: string, flat = `${name}/flatten`): string {
  const shape = to.map(extent);
  const [before, after] = [from.flat(), to.flat()];
  const listed = to.length === 1;
  if (sameAtoms(before, after))
    return listed
      ? list.add({kind: "flatten"}, [layer], flat)
      : list.add({kind: "reshape", shape}, [layer], `${name}/reshape`);
  const last = from.length - 1;
  if (from.length === to.length && same(from.slice(0, last), to.slice(0, last))) {
    const order = moved(from[last], to[last]);
    return list.add({kind: "selectChannels", order}, [layer], `${name}/shuffle`);
  }
  const exchanged = exchange(from, to);
  if (exchanged && !listed) return list.add({kind: "permute", axes: exchanged}, [layer], `${name}/permute`);
  const whole = exchange(from, [...singly(from, after), [], []].slice(0, 3));
  if (whole && listed) return list.add({kind: "flatten", axes: whole}, [layer], flat);
  const vector = from.length === 1 ? layer : list.add({kind: "flatten"}, [layer], `${name}/flatten`);
  const order = moved(before, after);
  const selected = list.add({kind: "selectChannels", order}, [vector], `${name}/shuffle`);
  return listed ? selected : list.add({kind: "reshape", shape}, [selected], `${name}/reshape`);
}

/** Returns which axis of *from* each of *to* is, where they are the same ones in another order. */
function exchange(from: Axes, to: Axes): [number, number, number] | undefined {
  if (from.length !== 3 || to.length !== 3) return undefined;
  const free = new Set([0, 1, 2]);
  const axes = to.map((atoms) => {
    const axis = [...free].find((i) => sameAtoms(from[i], atoms)) ?? -1;
    free.delete(axis);
    return axis;
  });
  return axes.includes(-1) ? undefined : (axes as [number, number, number]);
}

/** Returns the atoms *order*, which must be whole axes of *from* one after another, as these axes. */
function singly(from: Axes, order: readonly Atom[]): Atom[][] {
  const result: Atom[][] = [];
  let axis: readonly Atom[] | undefined;
  for (const atom of order) {
    const its = from.find((atoms) => atoms.includes(atom));
    if (its !== axis) result.push([]);
    axis = its;
    result[result.length - 1].push(atom);
  }
  return result;
}

/** Returns which value of the old order is at each place of the new one. */
function moved(from: readonly Atom[], to: readonly Atom[]): number[] {
  const weights = to.map((atom) => extent(from.slice(from.indexOf(atom) + 1)));
  const steps = to.map((_, i) => extent(to.slice(i + 1)));
  return Array.from({length: extent(to)}, (_, position) =>
    to.reduce((sum, {size}, i) => sum + (Math.floor(position / steps[i]) % size) * weights[i], 0)
  );
}

function same(a: Axes, b: Axes): boolean {
  return a.length === b.length && a.every((atoms, i) => sameAtoms(atoms, b[i]));
}

function sameAtoms(a: readonly Atom[], b: readonly Atom[]): boolean {
  return a.length === b.length && a.every((atom, i) => atom === b[i]);
}

function text(axes: Axes, order: readonly Atom[]): string {
  return axes.map((atoms) => atoms.map((atom) => `${order.indexOf(atom)}(${atom.size})`).join("·")).join(", ");
}
