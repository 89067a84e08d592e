import type {Weights} from "../../network.js";
import {arithmetic} from "./arithmetic.js";
import {typeAttribute} from "./attributes.js";
import {convolution, matrixProduct, transposedConvolution} from "./convolutions.js";
import {foldedConstants} from "./foldedConstants.js";
import {batchNormalization, elementwise, localResponse, softmax} from "./functions.js";
import {type GraphNode, unsupported} from "./graphNode.js";
import type {LayerList} from "./layerList.js";
import {pooling, reduction} from "./pooling.js";
import {concatenation, padding, reshaping, transposition, upsampling} from "./shaping.js";
import {choosing, slicing, splitting} from "./slicing.js";
import {isConstant, tensorShape, type Value} from "./value.js";

type Operator = (node: GraphNode, inputs: readonly Value[], list: LayerList) => Value | readonly Value[];

/** What reads each operator of TensorFlow whose inputs depend on the image. */
const OPERATORS: ReadonlyMap<string, Operator> = new Map<string, Operator>([
  ...each(["Identity", "StopGradient", "PlaceholderWithDefault", "PreventGradient", "Snapshot"], (_node, [x]) => x),
  ...each(["IdentityN"], (_node, inputs) => inputs),
  ...each(["Cast"], cast),
  ...each(["Conv2D", "_FusedConv2D", "DepthwiseConv2dNative", "FusedDepthwiseConv2dNative"], convolution),
  ...each(["Conv2DBackpropInput"], transposedConvolution),
  ...each(["MatMul", "_FusedMatMul"], matrixProduct),
  ...each(
    ["Add", "AddN", "AddV2", "BiasAdd", "BiasAddV1", "Div", "Maximum", "Minimum", "Mul", "RealDiv", "Sub"],
    arithmetic
  ),
  ...each(["Abs", "ClipByValue", "Elu", "Erf", "Exp", "Inv", "LeakyRelu", "Log", "Neg", "Pow", "Prelu"], elementwise),
  ...each(["Reciprocal", "Relu", "Relu6", "Rsqrt", "Selu", "Sigmoid", "Softplus", "Softsign", "Sqrt"], elementwise),
  ...each(["Square", "Tanh"], elementwise),
  ...each(["FusedBatchNorm", "FusedBatchNormV2", "FusedBatchNormV3"], batchNormalization),
  ...each(["LRN"], localResponse),
  ...each(["Softmax", "LogSoftmax"], softmax),
  ...each(["AvgPool", "MaxPool"], pooling),
  ...each(["Max", "Mean"], reduction),
  ...each(["ExpandDims", "Reshape", "Squeeze"], reshaping),
  ...each(["Concat", "ConcatV2"], concatenation),
  ...each(["Pad", "PadV2"], padding),
  ...each(["Transpose"], transposition),
  ...each(["ResizeBilinear", "ResizeNearestNeighbor"], upsampling),
  ...each(["Slice", "StridedSlice"], slicing),
  ...each(["GatherV2", "ReverseV2"], choosing),
  ...each(["Split", "SplitV"], splitting),
  ...each(["Shape"], shape)
]);

function each(names: readonly string[], read: Operator): readonly (readonly [string, Operator])[] {
  return names.map((name) => [name, read] as const);
}

/**
 * Returns what each of the *nodes* gives, a value for each of its outputs, and fills the *list* with their layers; each
 * node comes after its inputs. *image* is the name of the one that stands for the image. Throws
 * `unsupported operator: …`, `weights missing: …`.
 */
export function graphValues(
  nodes: readonly GraphNode[],
  image: string,
  weights: ReadonlyMap<string, Weights>,
  list: LayerList
): ReadonlyMap<string, readonly Value[]> {
  const values = new Map<string, readonly Value[]>();
  for (const node of nodes) {
    const inputs = node.inputs.map(({node: source, output}): Value => {
      const value = values.get(source)![output];
      if (!value) throw new RangeError(`unknown output: ${output} of ${source}`);
      return value;
    });
    values.set(node.name, node.name === image ? [list.image] : [given(node, inputs, weights, list)].flat());
  }
  return values;
}

function given(
  node: GraphNode,
  inputs: readonly Value[],
  weights: ReadonlyMap<string, Weights>,
  list: LayerList
): Value | readonly Value[] {
  if (node.op === "Const") {
    const found = weights.get(node.name);
    if (!found) throw new RangeError(`weights missing: ${node.name}`);
    return {kind: "constant", shape: found.shape, values: found.values as Float32Array};
  }
  if (inputs.length && inputs.every(isConstant) && !PASSING.has(node.op)) {
    const folded = foldedConstants(node, inputs);
    if (!folded) throw unsupported(node, "of constants");
    return folded;
  }
  const read = OPERATORS.get(node.op);
  if (!read) throw unsupported(node);
  if (!inputs.length) throw new RangeError(`wrong number of inputs: ${node.name} gets 0`);
  return read(node, inputs, list);
}

const PASSING: ReadonlySet<string> = new Set([
  "Identity",
  "IdentityN",
  "StopGradient",
  "PlaceholderWithDefault",
  "Shape"
]);

/** What depends on the image stays a number with a fraction, whatever its type. */
function cast(node: GraphNode, [x]: readonly Value[]): Value {
  const type = typeAttribute(node, "DstT", "");
  if (!["DT_FLOAT", "DT_HALF", "DT_DOUBLE", "DT_BFLOAT16"].includes(type)) throw unsupported(node, `to ${type}`);
  return x;
}

function shape(_node: GraphNode, [x]: readonly Value[]): Value {
  const values = isConstant(x) ? x.shape : tensorShape(x);
  return {kind: "constant", shape: [values.length], values};
}
