import type {Shape} from "../../network.js";

/**
 * A part of a dimension, compared by identity: the channels of a shuffle are 3 groups of 8, two atoms. Dimensions of
 * one value have none.
 */
export interface Atom {
  readonly size: number;
}

/**
 * What a tensor of the file is for us: a layer, and how the file’s dimensions
 * and the layer’s are made of the same atoms, the slowest first. So a
 * transpose or a reshape costs nothing until somebody needs the values in an
 * order that the layer does not have.
 */
export interface View {
  readonly layer: string;
  /** Of the layer: [height, width, channels] or [units]. */
  readonly shape: Shape;
  /** The atoms of each of the layer’s dimensions. */
  readonly axes: readonly (readonly Atom[])[];
  /** The atoms of each of the file’s dimensions; the batch, which is always 1, has none. */
  readonly dims: readonly (readonly Atom[])[];
  /** What the node was called that last changed only the order or the shape. */
  readonly via?: string;
}

/** Returns the view of a new layer, each of whose axes is the dimension of the file of the given number. */
export function freshView(layer: string, shape: Shape, dimensions: readonly number[], rank: number): View {
  const axes = shape.map((size) => (size === 1 ? [] : [{size}]));
  const dims = Array.from({length: rank}, (_, d) => axes[dimensions.indexOf(d)] ?? []);
  return {layer, shape, axes, dims};
}

/** Returns how many values the given atoms stand for. */
export function extent(atoms: readonly Atom[]): number {
  return atoms.reduce((product, {size}) => product * size, 1);
}

/** Returns the file’s shape of a view. */
export function dimsOf(view: View): number[] {
  return view.dims.map(extent);
}

/** Returns the view with one atom in parts of the given sizes, the slowest first. */
export function splitAtom(view: View, atom: Atom, sizes: readonly number[]): View {
  const parts = sizes.filter((d) => d > 1).map((size) => ({size}));
  const split = (lists: View["dims"]) => lists.map((list) => list.flatMap((d) => (d === atom ? parts : [d])));
  return {...view, axes: split(view.axes), dims: split(view.dims)};
}

/**
 * Returns the view in another file’s shape of as many values, or undefined
 * where the dimensions cannot be cut so.
 */
export function reshaped(view: View, dims: readonly number[]): View | undefined {
  let result = view;
  let rest = view.dims.flat();
  const grouped: Atom[][] = [];
  for (const size of dims) {
    const group: Atom[] = [];
    for (let left = size; left > 1; ) {
      const [atom] = rest;
      if (!atom) return undefined;
      if (left % atom.size === 0) {
        group.push(atom);
        rest = rest.slice(1);
        left /= atom.size;
      } else {
        if (atom.size % left) return undefined;
        const parts = [{size: left}, {size: atom.size / left}];
        const split = (lists: View["axes"]) => lists.map((list) => list.flatMap((d) => (d === atom ? parts : [d])));
        result = {...result, axes: split(result.axes)};
        rest = [...parts, ...rest.slice(1)];
      }
    }
    grouped.push(group);
  }
  return rest.length ? undefined : {...result, dims: grouped};
}

/** Returns for every value of the layer, in its own order, at which place of each file’s dimension it is. */
export function placesOf(view: View): (position: number) => number[] {
  const order = view.axes.flat();
  const steps = order.map((_, i) => extent(order.slice(i + 1)));
  const dims = view.dims.map((atoms) =>
    atoms.map((atom, i) => ({index: order.indexOf(atom), weight: extent(atoms.slice(i + 1))}))
  );
  return (position) => {
    const digits = order.map(({size}, i) => Math.floor(position / steps[i]) % size);
    return dims.map((atoms) => atoms.reduce((sum, {index, weight}) => sum + digits[index] * weight, 0));
  };
}
