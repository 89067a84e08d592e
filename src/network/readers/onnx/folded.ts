import {type Constant, constant, size} from "./constant.js";
import {axisOf, type Context, constantAt, float, int, ints, numbersAt} from "./context.js";
import {slicePlaces, sliceRanges} from "./operators/cuts.js";
import {dimsOf} from "./view.js";

type Fold = (context: Context, first: Constant) => Constant;

/**
 * Returns what a node gives whose inputs are all known already (or whose
 * output is, as a shape), undefined where nothing is known of it.
 */
export function folded(context: Context): Constant | undefined {
  const {node, inputs} = context;
  if (node.domain !== "") return undefined;
  const [value] = inputs;
  if (node.operator === "Constant") return literal(context);
  if (value && "view" in value) {
    if (node.operator !== "Shape" && node.operator !== "Size") return undefined;
    return shape(context, dimsOf(value.view));
  }
  if (inputs.some((d) => d && "view" in d)) return undefined;
  if (node.operator === "Concat") return concat(context);
  const fold = FOLDS[node.operator];
  return value && fold ? fold(context, value.constant) : undefined;
}

function literal({node, fail}: Context): Constant {
  const {attributes} = node;
  const tensor = attributes.get("value")?.t;
  if (tensor) return constant(tensor);
  for (const [name, {f, i, floats, ints}] of attributes) {
    if (name === "value_float") return {dims: [], values: [f], whole: false};
    if (name === "value_int") return {dims: [], values: [i], whole: true};
    if (name === "value_floats") return {dims: [floats.length], values: floats, whole: false};
    if (name === "value_ints") return {dims: [ints.length], values: ints, whole: true};
  }
  throw fail();
}

function shape(context: Context, dims: readonly number[]): Constant {
  if (context.node.operator === "Size") return {dims: [], values: [size(dims)], whole: true};
  const end = context.node.attributes.get("end")?.i;
  const part = dims.slice(int(context, "start", 0), end);
  return {dims: [part.length], values: part, whole: true};
}

/** Returns a constant of the given shape, each value found by its places along the dimensions. */
function made(dims: readonly number[], whole: boolean, value: (places: number[]) => number): Constant {
  const steps = dims.map((_, i) => size(dims.slice(i + 1)));
  const values = new Float64Array(size(dims));
  for (let k = 0; k < values.length; ++k) values[k] = value(dims.map((d, i) => Math.floor(k / steps[i]) % d));
  return {dims, values: whole ? values : Float32Array.from(values), whole};
}

/** Returns the value of a constant at the given places, repeated where it has 1 and counted from the last dimension. */
function at({dims, values}: Constant, places: readonly number[]): number {
  let index = 0;
  dims.forEach((d, i) => {
    index = index * d + (d === 1 ? 0 : places[i - dims.length + places.length]);
  });
  return values[index];
}

function concat(context: Context): Constant | undefined {
  const parts = context.inputs.flatMap((value) => (value && "constant" in value ? [value.constant] : []));
  const [first] = parts;
  if (!first) return undefined;
  const axis = axisOf(context, int(context, "axis", 1), first.dims.length);
  const dims = first.dims.map((d, i) => (i === axis ? parts.reduce((sum, part) => sum + part.dims[i], 0) : d));
  return made(dims, first.whole, (places) => {
    let [place, k] = [places[axis], 0];
    while (place >= parts[k].dims[axis]) place -= parts[k++].dims[axis];
    return at(
      parts[k],
      places.map((d, i) => (i === axis ? place : d))
    );
  });
}

function reshape(context: Context, first: Constant): Constant {
  const wanted = numbersAt(context, 1, "shape") ?? [];
  const fixed = wanted.map((d, i) => (d === 0 && !int(context, "allowzero", 0) ? first.dims[i] : d));
  const known = fixed.filter((d) => d !== -1).reduce((product, d) => product * d, 1);
  const dims = fixed.map((d) => (d === -1 ? size(first.dims) / known : d));
  if (size(dims) !== size(first.dims)) throw context.fail(`of ${first.dims.join("×")} to ${dims.join("×")}`);
  return {...first, dims};
}

function transpose(context: Context, first: Constant): Constant {
  const order = ints(
    context,
    "perm",
    first.dims.map((_, i) => first.dims.length - 1 - i)
  );
  const inverse = order.map((_, i) => order.indexOf(i));
  return made(
    order.map((d) => first.dims[d]),
    first.whole,
    (places) =>
      at(
        first,
        inverse.map((d) => places[d])
      )
  );
}

function gather(context: Context, first: Constant): Constant {
  const indices = constantAt(context, 1);
  if (!indices) throw context.fail("without indices");
  const axis = axisOf(context, int(context, "axis", 0), first.dims.length);
  const n = indices.dims.length;
  const dims = [...first.dims.slice(0, axis), ...indices.dims, ...first.dims.slice(axis + 1)];
  return made(dims, first.whole, (places) => {
    const index = at(indices, places.slice(axis, axis + n));
    const place = index < 0 ? index + first.dims[axis] : index;
    return at(first, [...places.slice(0, axis), place, ...places.slice(axis + n)]);
  });
}

function slice(context: Context, first: Constant): Constant {
  return sliceRanges(context, first.dims.length).reduce((from, {axis, start, end, step}) => {
    const places = slicePlaces(start, end, step, from.dims[axis]);
    const dims = from.dims.map((d, i) => (i === axis ? places.length : d));
    return made(dims, from.whole, (p) =>
      at(
        from,
        p.map((d, i) => (i === axis ? places[d] : d))
      )
    );
  }, first);
}

function squeeze(context: Context, first: Constant): Constant {
  const rank = first.dims.length;
  const axes = numbersAt(context, 1, "axes")?.map((d) => axisOf(context, d, rank));
  return {...first, dims: first.dims.filter((d, i) => (axes ? !axes.includes(i) : d !== 1))};
}

function unsqueeze(context: Context, first: Constant): Constant {
  const given = numbersAt(context, 1, "axes") ?? [];
  const rank = first.dims.length + given.length;
  const axes = given.map((d) => axisOf(context, d, rank));
  const rest = first.dims.slice();
  return {...first, dims: Array.from({length: rank}, (_, i) => (axes.includes(i) ? 1 : rest.shift()!))};
}

function constantOfShape({node}: Context, first: Constant): Constant {
  const filling = node.attributes.get("value")?.t;
  const {values, whole} = filling ? constant(filling) : {values: [0], whole: false};
  const dims = Array.from(first.values);
  const count = size(dims);
  return {dims, values: (whole ? new Float64Array(count) : new Float32Array(count)).fill(values[0]), whole};
}

function cast(context: Context, first: Constant): Constant {
  const to = int(context, "to", 1);
  if (to === 9) return {...first, values: Float64Array.from(first.values, (d) => (d ? 1 : 0)), whole: true};
  const whole = [2, 3, 4, 5, 6, 7, 12, 13].includes(to);
  return {...first, values: whole ? Float64Array.from(first.values, Math.trunc) : first.values, whole};
}

function expand(context: Context, first: Constant): Constant {
  const wanted = numbersAt(context, 1, "shape") ?? [];
  return made(broadcast(context, [first.dims, wanted]), first.whole, (places) => at(first, places));
}

function range(context: Context): Constant {
  const [start, limit, delta] = [0, 1, 2].map((i) => constantAt(context, i)!.values[0]);
  const count = Math.max(0, Math.ceil((limit - start) / delta));
  const values = Float64Array.from({length: count}, (_, i) => start + i * delta);
  return {dims: [count], values, whole: constantAt(context, 0)!.whole};
}

/** Weights stored as whole numbers, one scale for all or one along an axis. */
function dequantize(context: Context, first: Constant): Constant {
  const scale = constantAt(context, 1);
  const zero = constantAt(context, 2);
  if (!scale || int(context, "block_size", 0)) throw context.fail("in blocks");
  const axis = scale.values.length === 1 ? 0 : axisOf(context, int(context, "axis", 1), first.dims.length);
  const inner = size(first.dims.slice(axis + 1));
  const channel = (i: number) => (scale.values.length === 1 ? 0 : Math.floor(i / inner) % scale.values.length);
  const values = Float32Array.from(
    first.values,
    (d, i) => scale.values[channel(i)] * (d - (zero?.values[channel(i)] ?? 0))
  );
  return {dims: first.dims, values, whole: false};
}

function broadcast({fail}: Context, shapes: readonly (readonly number[])[]): number[] {
  const rank = Math.max(...shapes.map((d) => d.length));
  return Array.from({length: rank}, (_, i) => {
    const sizes = shapes.map((d) => d[i - rank + d.length] ?? 1).filter((d) => d !== 1);
    if (sizes.some((d) => d !== sizes[0])) throw fail(`of ${shapes.map((d) => d.join("×")).join(" and ")}`);
    return sizes[0] ?? 1;
  });
}

/** Returns how a function of several constants is folded, element by element. */
function each(f: (values: number[], whole: boolean) => number, truth = false): Fold {
  return (context, first) => {
    const all = context.inputs.map((_, i) => constantAt(context, i)!);
    const whole = truth || (all[all.length - 1] ?? first).whole;
    const dims = broadcast(
      context,
      all.map((d) => d.dims)
    );
    return made(dims, whole, (places) =>
      f(
        all.map((d) => at(d, places)),
        whole
      )
    );
  };
}

function reduceProd(context: Context, first: Constant): Constant {
  if (first.dims.length > 1) throw context.fail("of a constant of more than one dimension");
  const product = Array.from(first.values).reduce((a, b) => a * b, 1);
  return {dims: int(context, "keepdims", 1) ? [1] : [], values: [product], whole: first.whole};
}

const sum = (values: number[]) => values.reduce((a, b) => a + b, 0);

const FOLDS: Readonly<Record<string, Fold>> = {
  Identity: (_context, first) => first,
  Dropout: (_context, first) => first,
  Reshape: reshape,
  Flatten: (context, first) => {
    const axis = int(context, "axis", 1);
    const at = axis < 0 ? axis + first.dims.length : axis;
    return {...first, dims: [size(first.dims.slice(0, at)), size(first.dims.slice(at))]};
  },
  Transpose: transpose,
  Gather: gather,
  Slice: slice,
  Squeeze: squeeze,
  Unsqueeze: unsqueeze,
  ConstantOfShape: constantOfShape,
  Cast: cast,
  Expand: expand,
  Range: range,
  DequantizeLinear: dequantize,
  ReduceProd: reduceProd,
  Shape: (context, first) => shape(context, first.dims),
  Size: (context, first) => shape(context, first.dims),
  Add: each(sum),
  Sum: each(sum),
  Sub: each(([a, b]) => a - b),
  Mul: each(([a, b]) => a * b),
  Div: each(([a, b], whole) => (whole ? Math.trunc(a / b) : a / b)),
  Mod: each(([a, b]) => a - b * Math.floor(a / b)),
  Pow: each(([a, b]) => a ** b),
  Max: each((values) => Math.max(...values)),
  Min: each((values) => Math.min(...values)),
  Neg: each(([a]) => -a),
  Abs: each(([a]) => Math.abs(a)),
  Floor: each(([a]) => Math.floor(a)),
  Ceil: each(([a]) => Math.ceil(a)),
  Sqrt: each(([a]) => Math.sqrt(a)),
  Exp: each(([a]) => Math.exp(a)),
  Log: each(([a]) => Math.log(a)),
  Reciprocal: each(([a]) => 1 / a),
  Equal: each(([a, b]) => Number(a === b), true),
  Greater: each(([a, b]) => Number(a > b), true),
  Less: each(([a, b]) => Number(a < b), true),
  Not: each(([a]) => Number(!a), true),
  And: each(([a, b]) => Number(a !== 0 && b !== 0), true),
  Or: each(([a, b]) => Number(a !== 0 || b !== 0), true),
  Where: each(([condition, a, b]) => (condition ? a : b)),
  Clip: (context, first) => {
    const min = constantAt(context, 1)?.values[0] ?? float(context, "min", Number.NEGATIVE_INFINITY);
    const max = constantAt(context, 2)?.values[0] ?? float(context, "max", Number.POSITIVE_INFINITY);
    return {...first, values: Float64Array.from(first.values, (d) => Math.min(max, Math.max(min, d)))};
  }
};
