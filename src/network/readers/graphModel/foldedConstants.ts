import {transpose} from "../transpose.js";
import {booleanAttribute, numberAttribute} from "./attributes.js";
import type {GraphNode} from "./graphNode.js";
import {ranges} from "./ranges.js";
import {axisOf, reshaped} from "./reshaped.js";
import {type Constant, product} from "./value.js";

/** Returns what a *node* makes of constants, as shapes are computed in a graph; undefined where that is not read. */
export function foldedConstants(node: GraphNode, inputs: readonly Constant[]): Constant | undefined {
  const [first, second] = inputs;
  const unary = UNARY[node.op];
  if (unary) return constant(first.shape, Array.from(first.values, unary));
  const binary = BINARY[node.op];
  if (binary && inputs.length >= 2) return inputs.slice(1).reduce((a, b) => together(node, a, b, binary), first);
  switch (node.op) {
    case "Prod": {
      const shape = booleanAttribute(node, "keep_dims") ? first.shape.map(() => 1) : [];
      return first.shape.length === 1 ? constant(shape, [product(first.values)]) : undefined;
    }
    case "Pack": {
      if (numberAttribute(node, "axis", 0) !== 0) return undefined;
      const same = inputs.every(({shape}) => product(shape) === product(first.shape));
      return same
        ? constant(
            [inputs.length, ...first.shape],
            inputs.flatMap((d) => [...d.values])
          )
        : undefined;
    }
    case "ConcatV2": {
      const parts = inputs.slice(0, -1);
      return parts.every(({shape}) => shape.length === 1)
        ? constant(
            [parts.reduce((n, {shape}) => n + shape[0], 0)],
            parts.flatMap((d) => [...d.values])
          )
        : undefined;
    }
    case "GatherV2":
    case "Gather": {
      if (first.shape.length !== 1 || second.shape.length > 1) return undefined;
      return constant(
        second.shape,
        Array.from(second.values, (i) => first.values[i] ?? NaN)
      );
    }
    case "StridedSlice":
    case "Slice": {
      if (first.shape.length !== 1) return undefined;
      const {axes, shape} = ranges(node, first.shape, inputs);
      return constant(shape, axes[0].map((i) => first.values[i])); // biome-ignore format: one call
    }
    case "Range": {
      const [start, limit, step] = inputs.map(({values}) => values[0]);
      const length = Math.max(0, Math.ceil((limit - start) / step));
      return length < 1e4
        ? constant(
            [length],
            Array.from({length}, (_, i) => start + i * step)
          )
        : undefined;
    }
    case "Fill":
      return constant([...first.values], new Array(product(first.values)).fill(second.values[0]));
    case "Reshape":
    case "Squeeze":
    case "ExpandDims":
      return constant(reshaped(node, first.shape, inputs), first.values);
    case "Transpose": {
      const order = Array.from(second.values, (d) => axisOf(node, d, first.shape.length));
      const moved = transpose({shape: first.shape, values: Float32Array.from(first.values)}, order);
      return constant(moved.shape, moved.values);
    }
    default:
      return undefined;
  }
}

function constant(shape: readonly number[], values: Constant["values"]): Constant {
  return {kind: "constant", shape, values};
}

const UNARY: Readonly<Record<string, (x: number) => number>> = {
  Abs: Math.abs,
  Cast: (x) => x,
  Exp: (x) => Math.fround(Math.exp(x)),
  Neg: (x) => -x,
  Reciprocal: (x) => Math.fround(1 / x),
  Rsqrt: (x) => Math.fround(1 / Math.sqrt(x)),
  Sqrt: (x) => Math.fround(Math.sqrt(x)),
  Square: (x) => x * x
};

const BINARY: Readonly<Record<string, (a: number, b: number) => number>> = {
  Add: (a, b) => a + b,
  AddN: (a, b) => a + b,
  AddV2: (a, b) => a + b,
  FloorDiv: (a, b) => Math.floor(a / b),
  FloorMod: (a, b) => a - b * Math.floor(a / b),
  Maximum: Math.max,
  Minimum: Math.min,
  Mul: (a, b) => a * b,
  RealDiv: (a, b) => a / b,
  Sub: (a, b) => a - b
};

/** Returns two constants element by element, each repeated where it has 1 and the other more. */
function together(node: GraphNode, a: Constant, b: Constant, combine: (a: number, b: number) => number): Constant {
  const rank = Math.max(a.shape.length, b.shape.length);
  const [left, right] = [a, b].map(({shape}) => [...new Array(rank - shape.length).fill(1), ...shape]);
  const shape = left.map((d, i) => (d === 1 ? right[i] : d));
  if (left.some((d, i) => d !== 1 && right[i] !== 1 && d !== right[i]))
    throw new RangeError(`shape mismatch: ${node.name} takes ${a.shape.join("×")}, gets ${b.shape.join("×")}`);
  const values = Float64Array.from({length: product(shape)}, (_, index) => {
    let [i, j, rest, stepLeft, stepRight] = [0, 0, index, 1, 1];
    for (let k = rank - 1; k >= 0; --k) {
      const at = rest % shape[k];
      rest = (rest - at) / shape[k];
      if (left[k] !== 1) i += at * stepLeft;
      if (right[k] !== 1) j += at * stepRight;
      stepLeft *= left[k];
      stepRight *= right[k];
    }
    const value = combine(a.values[i], b.values[j]);
    return Number.isInteger(value) ? value : Math.fround(value);
  });
  return constant(shape, values);
}
