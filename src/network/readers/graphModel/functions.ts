import {clip} from "../clip.js";
import type {Part} from "../part.js";
import {activationPart} from "./activationPart.js";
import {booleanAttribute, numberAttribute} from "./attributes.js";
import {channelsLast, mapInput} from "./convolutions.js";
import {type GraphNode, unsupported} from "./graphNode.js";
import type {LayerList} from "./layerList.js";
import {normalization} from "./normalization.js";
import {constantInput} from "./reshaped.js";
import {type Computed, type Constant, isComputed, isConstant, type Value} from "./value.js";
import {weightsLike} from "./weightsLike.js";

/** Returns what a function of each value alone gives, or a trained normalization. */
export function elementwise(node: GraphNode, inputs: readonly Value[], list: LayerList): Value {
  const x = computedInput(node, inputs);
  return list.add(node.name, partOf(node, inputs, x), [x], x.sizes.map((d) => d.theirs)); // biome-ignore format: one call
}

function partOf(node: GraphNode, inputs: readonly Value[], x: Computed): Part {
  const only = (index: number): number => {
    const numbers = constantInput(node, inputs, index);
    if (numbers.length !== 1) throw unsupported(node, "by several numbers");
    return numbers[0];
  };
  switch (node.op) {
    case "LeakyRelu":
      return {kind: "activation", function: "leakyRelu", parameters: {slope: numberAttribute(node, "alpha", 0.2)}};
    case "ClipByValue":
      return clip(only(1), only(2));
    case "Pow":
      return {kind: "activation", function: "power", parameters: {exponent: only(1)}};
    case "Prelu":
      return {kind: "prelu", slope: weightsLike(node, constantAt(node, inputs, 1), x)};
    case "Neg": {
      const weights = (value: number) => weightsLike(node, {kind: "constant", shape: [], values: [value]}, x);
      return {kind: "batchNorm", scale: weights(-1), offset: weights(0)};
    }
    default: {
      const part = activationPart(node.op);
      if (!part) throw unsupported(node);
      return part;
    }
  }
}

/** Returns what a trained normalization of maps gives. */
export function batchNormalization(node: GraphNode, inputs: readonly Value[], list: LayerList): Value {
  const x = mapInput(node, inputs, list);
  if (booleanAttribute(node, "is_training")) throw unsupported(node, "in training");
  return list.add(node.name, normalization(node, [1, 2, 3, 4].map((i) => constantAt(node, inputs, i))), [x]); // biome-ignore format: one call
}

/** Returns what a softmax, or its logarithm, along the last dimension gives. */
export function softmax(node: GraphNode, inputs: readonly Value[], list: LayerList): Value {
  const x = lastAligned(node, computedInput(node, inputs), list);
  const kind = node.op === "Softmax" ? "softmax" : "logSoftmax";
  return list.add(node.name, {kind}, [x], x.sizes.map((d) => d.theirs)); // biome-ignore format: one call
}

/** Returns what a normalization over neighbouring channels gives. */
export function localResponse(node: GraphNode, inputs: readonly Value[], list: LayerList): Value {
  channelsLast(node);
  const number = (key: string, missing: number) => numberAttribute(node, key, missing);
  const radius = number("depth_radius", 5);
  const [bias, alpha, beta] = [number("bias", 1), number("alpha", 1), number("beta", 0.5)];
  return list.add(node.name, {kind: "localResponseNorm", radius, bias, alpha, beta}, [mapInput(node, inputs, list)]);
}

/** Returns *x* as a layer whose last dimension is the tensor’s. */
export function lastAligned(node: GraphNode, x: Computed, list: LayerList): Computed {
  const fits = x.sizes.every(({ours, theirs}) => ours[ours.length - 1] === theirs[theirs.length - 1]);
  return fits ? x : list.shaped(x, `${node.name}/reshape`);
}

/** Returns the first input of a *node*, which must depend on the image. */
export function computedInput(node: GraphNode, [x]: readonly Value[]): Computed {
  if (!x) throw new RangeError(`wrong number of inputs: ${node.name} gets 0`);
  if (!isComputed(x)) throw unsupported(node, "of a constant");
  return x;
}

function constantAt(node: GraphNode, inputs: readonly Value[], index: number): Constant {
  const input = inputs[index];
  if (!input) throw new RangeError(`wrong number of inputs: ${node.name} gets ${inputs.length}`);
  if (!isConstant(input)) throw unsupported(node, "by computed numbers");
  return input;
}
