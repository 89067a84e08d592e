import {arranged} from "../arranged.js";
import {size} from "../constant.js";
import {axisOf, type Context, constantAt, int, ints, numbersAt, text, viewAt} from "../context.js";
import {dimsOf, reshaped, type View} from "../view.js";

type Read = (context: Context) => View;

/** Returns the view in another shape of the file, with its values listed first where it cannot be cut so. */
export function shaped(context: Context, view: View, dims: readonly number[]): View {
  if (size(dims) !== size(dimsOf(view)))
    throw new RangeError(`shape mismatch: ${context.name} takes ${dims.join("×")}, gets ${dimsOf(view).join("×")}`);
  const {list, name} = context;
  const via = context.name;
  const result = reshaped(view, dims);
  if (result) return {...result, via};
  const listed = arranged(list, view, [view.dims.flat()], name);
  const atom = {size: listed.shape[0]};
  return {...reshaped({...listed, axes: [[atom]], dims: [[atom]]}, dims)!, via};
}

function reshape(context: Context): View {
  const view = viewAt(context);
  const wanted = numbersAt(context, 1, "shape");
  if (!wanted) throw context.fail("without a shape");
  return shaped(context, view, resolved(context, wanted, dimsOf(view)));
}

/** Returns the shape that a Reshape asks for: 0 is as it was, −1 the rest; a fixed batch in front is 1. */
function resolved(context: Context, wanted: readonly number[], from: readonly number[]): number[] {
  const {batch} = context;
  const zero = int(context, "allowzero", 0) === 0;
  const fixed = wanted.map((d, i) => (d === 0 && zero ? from[i] : d));
  if (batch > 1 && fixed[0] === batch && from[0] === 1) fixed[0] = 1;
  const known = fixed.filter((d) => d !== -1).reduce((product, d) => product * d, 1);
  return fixed.map((d) => (d === -1 ? size(from) / known : d));
}

function flatten(context: Context): View {
  const view = viewAt(context);
  const dims = dimsOf(view);
  const given = int(context, "axis", 1);
  const axis = given < 0 ? given + dims.length : given;
  return shaped(context, view, [size(dims.slice(0, axis)), size(dims.slice(axis))]);
}

function transpose(context: Context): View {
  const view = viewAt(context);
  const rank = view.dims.length;
  const order = ints(
    context,
    "perm",
    Array.from({length: rank}, (_, i) => rank - 1 - i)
  );
  if (order.length !== rank) throw context.fail(`with perm ${order}`);
  return {...view, dims: order.map((d) => view.dims[d]), via: context.name};
}

function squeeze(context: Context): View {
  const view = viewAt(context);
  const rank = view.dims.length;
  const given = numbersAt(context, 1, "axes")?.map((axis) => axisOf(context, axis, rank));
  const axes = new Set(given ?? view.dims.flatMap((atoms, d) => (atoms.length ? [] : [d])));
  if ([...axes].some((d) => view.dims[d].length)) throw context.fail(`of axes ${[...axes]}`);
  return {...view, dims: view.dims.filter((_, d) => !axes.has(d))};
}

function unsqueeze(context: Context): View {
  const view = viewAt(context);
  const given = numbersAt(context, 1, "axes");
  if (!given) throw context.fail("without axes");
  const rank = view.dims.length + given.length;
  const axes = new Set(given.map((axis) => axisOf(context, axis, rank)));
  const rest = view.dims.slice();
  return {...view, dims: Array.from({length: rank}, (_, d) => (axes.has(d) ? [] : rest.shift()!))};
}

/** Returns the view as it is, where it is known to be repeated no more. */
function expand(context: Context): View {
  const view = viewAt(context);
  const wanted = numbersAt(context, 1, "shape") ?? [];
  const dims = dimsOf(view);
  const fits = wanted.every((d, i) => d === 1 || d === dims[i - wanted.length + dims.length]);
  if (!fits || wanted.length > dims.length) throw context.fail(`to ${wanted.join("×")}`);
  return view;
}

function depthToSpace(context: Context): View {
  const view = viewAt(context);
  const [n, c, h, w] = dimsOf(view);
  const b = int(context, "blocksize", 1);
  const first = text(context, "mode", "DCR") === "DCR";
  const cut = shaped(context, view, first ? [n, b, b, c / b ** 2, h, w] : [n, c / b ** 2, b, b, h, w]);
  const order = first ? [0, 3, 4, 1, 5, 2] : [0, 1, 4, 2, 5, 3];
  return shaped(context, {...cut, dims: order.map((d) => cut.dims[d])}, [n, c / b ** 2, h * b, w * b]);
}

function spaceToDepth(context: Context): View {
  const view = viewAt(context);
  const [n, c, h, w] = dimsOf(view);
  const b = int(context, "blocksize", 1);
  const cut = shaped(context, view, [n, c, h / b, b, w / b, b]);
  return shaped(context, {...cut, dims: [0, 3, 5, 1, 2, 4].map((d) => cut.dims[d])}, [n, c * b * b, h / b, w / b]);
}

/** Returns what a network that is no longer trained leaves as it is. */
function dropout(context: Context): View {
  const training = context.inputs[2] && constantAt(context, 2);
  if (training?.values[0]) throw context.fail("in training");
  return viewAt(context);
}

const FLOATS = [1, 10, 11, 16];

function cast(context: Context): View {
  const to = int(context, "to", 0);
  if (!FLOATS.includes(to)) throw context.fail("to whole numbers");
  return viewAt(context);
}

/** The operators that change the order or the shape of values and nothing else, by their names. */
export const layoutOperators: Readonly<Record<string, Read>> = {
  Reshape: reshape,
  Flatten: flatten,
  Transpose: transpose,
  Squeeze: squeeze,
  Unsqueeze: unsqueeze,
  Expand: expand,
  DepthToSpace: depthToSpace,
  SpaceToDepth: spaceToDepth,
  Identity: (context) => viewAt(context),
  Dropout: dropout,
  Cast: cast
};
