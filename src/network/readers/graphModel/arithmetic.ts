import type {MergeLayer, Weights} from "../../network.js";
import {clip} from "../clip.js";
import type {Part} from "../part.js";
import {typeAttribute} from "./attributes.js";
import {channelsLast} from "./convolutions.js";
import {type GraphNode, unsupported} from "./graphNode.js";
import type {LayerList} from "./layerList.js";
import {type Computed, type Constant, equal, isComputed, isConstant, type Value} from "./value.js";
import {weightsLike} from "./weightsLike.js";

const MERGES: Readonly<Record<string, MergeLayer["kind"]>> = {
  Add: "add",
  AddN: "add",
  AddV2: "add",
  BiasAdd: "add",
  BiasAddV1: "add",
  Div: "divide",
  Maximum: "maximum",
  Minimum: "minimum",
  Mul: "multiply",
  RealDiv: "divide",
  Sub: "subtract"
};

/** Returns what a sum, product, … gives: of several computed values a layer that joins them, of one a normalization. */
export function arithmetic(node: GraphNode, inputs: readonly Value[], list: LayerList): Value {
  if (node.op === "BiasAdd") channelsLast(node);
  if (MERGES[node.op] === "divide" && typeAttribute(node, "T", "").includes("INT"))
    throw unsupported(node, "of whole numbers");
  if (inputs.length === 1 && node.op === "AddN") return inputs[0];
  if (inputs.length < 2 || (inputs.length > 2 && node.op !== "AddN"))
    throw new RangeError(`wrong number of inputs: ${node.name} gets ${inputs.length}`);
  if (inputs.every(isComputed)) return merged(node, inputs, list);
  const [a, b] = inputs;
  if (inputs.length > 2 || isConstant(a) === isConstant(b)) throw unsupported(node, "of constants");
  return isConstant(b)
    ? withConstant(node, a as Computed, b, false, list)
    : withConstant(node, b, a as Constant, true, list);
}

function merged(node: GraphNode, inputs: readonly Computed[], list: LayerList): Value {
  const kind = MERGES[node.op];
  const [first] = inputs;
  const alike = inputs.every(({sizes}) =>
    sizes.every(({ours, theirs}, i) => equal(ours, first.sizes[i].ours) && equal(theirs, first.sizes[i].theirs))
  );
  const rank = Math.max(...inputs.map(({sizes}) => sizes[0].theirs.length));
  const shaped = alike ? inputs : inputs.map((d, i) => list.shaped(ranked(d, rank), `${node.name}/reshape${i || ""}`));
  const theirs = first.sizes.map((_, i) =>
    shaped.map(({sizes}) => sizes[i].theirs).reduce((a, b) => a.map((d, k) => Math.max(d, b[k])))
  );
  return list.add(node.name, {kind}, shaped, theirs);
}

/** Returns the tensor with dimensions of 1 in front up to the given *rank*, as TensorFlow repeats tensors. */
function ranked(value: Computed, rank: number): Computed {
  const front = Math.max(0, rank - value.sizes[0].theirs.length);
  if (!front) return value;
  return {...value, sizes: value.sizes.map((d) => ({...d, theirs: [...new Array(front).fill(1), ...d.theirs]}))};
}

function withConstant(node: GraphNode, given: Computed, constant: Constant, first: boolean, list: LayerList): Value {
  const x = ranked(given, constant.shape.length);
  const theirs = x.sizes.map((d) => d.theirs);
  const put = (part: Part, name = node.name, from = x) => list.add(name, part, [from], theirs);
  const each = (change: (value: number) => number): Weights => {
    const {shape, values} = weightsLike(node, constant, x);
    return {shape, values: Float32Array.from(values, change)};
  };
  const scaled = (scale: Weights, from = x) => put({kind: "batchNorm", scale, offset: each(() => 0)}, node.name, from);
  const moved = (offset: Weights, sign = 1) => put({kind: "batchNorm", scale: each(() => sign), offset});
  switch (MERGES[node.op]) {
    case "add":
      return moved(each((d) => d));
    case "subtract":
      return first ? moved(each((d) => d), -1) : moved(each((d) => -d)); // biome-ignore format: two cases
    case "multiply":
      return scaled(each((d) => d));
    case "divide":
      if (!first) return scaled(each((d) => 1 / d));
      return scaled(each((d) => d), put({kind: "activation", function: "reciprocal"}, `${node.name}/reciprocal`)); // biome-ignore format: one call
    default: {
      const [limit] = constant.values;
      weightsLike(node, constant, x); // of the right shape
      if (![...constant.values].every((d) => d === limit)) throw unsupported(node, "of different constants");
      return put(node.op === "Maximum" ? clip(limit) : clip(undefined, limit));
    }
  }
}
