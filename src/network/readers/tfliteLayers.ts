import type {Layer} from "../network.js";
import type {TfliteGraph} from "./tfliteGraph.js";
import {type TflitePart, tflitePart} from "./tflitePart.js";
import type {TfliteTensor} from "./tfliteTensor.js";

/** The operators that take constants beside what enters. */
const WEIGHTED = new Set(["CONV_2D", "DEPTHWISE_CONV_2D", "FULLY_CONNECTED", "MEAN", "PAD", "RESHAPE"]);

/**
 * Returns our layers for a TFLite *graph*, the input first. What an operation
 * gives is called *rename*(its tensor’s name), and its linear part so with a
 * word behind where an activation follows. Throws `unsupported operator: …`.
 */
export function tfliteLayers({tensors, operations, inputs}: TfliteGraph, rename: (tensor: string) => string): Layer[] {
  const layers: Layer[] = [{kind: "input", name: "input", inputs: []}];
  const constants = new Map<number, number>(); // a tensor that repeats a constant → the constant
  const known = new Map([[inputs[0], {name: "input", vector: false}]]);

  for (const operation of operations) {
    const {operator} = operation;
    const [to] = operation.outputs;
    const output = tensors[to];
    const taken = operation.inputs.map((i) => tensors[constants.get(i) ?? i]);
    if (operator === "DEQUANTIZE" && taken[0].data.length) {
      constants.set(to, operation.inputs[0]);
      continue;
    }
    const sources = operation.inputs.flatMap((i) => known.get(i) ?? []);
    const expected = WEIGHTED.has(operator) ? 1 : operation.inputs.length;
    if (sources.length !== expected)
      throw new RangeError(`unsupported operator: ${operator} (${output.name}) of a constant`);
    const given = tflitePart(operation, {inputs: taken, output, vector: sources[0].vector});
    if (!given) {
      known.set(to, sources[0]);
      continue;
    }
    const name = rename(output.name);
    const relu = activation(given, output);
    const linear = relu ? `${name}/${given.suffix}` : name;
    let names = sources.map((d) => d.name);
    if (given.flattened) {
      layers.push({kind: "flatten", name: `${name}/flatten`, inputs: names});
      names = [`${name}/flatten`];
    }
    layers.push({...given.part, name: linear, inputs: names} as Layer);
    if (relu) layers.push({...relu, name, inputs: [linear]});
    known.set(to, {name, vector: given.vector ?? false});
  }
  return layers;
}

/** Returns the activation fused into a part, or the one that the zero point of its quantized *output* amounts to. */
function activation({part, fused = 0}: TflitePart, output: TfliteTensor): {kind: "relu"; max?: number} | undefined {
  switch (fused) {
    case 0:
      return isLinear(part.kind) && clamped(output) ? {kind: "relu"} : undefined;
    case 1:
      return {kind: "relu"};
    case 3:
      return {kind: "relu", max: 6};
    default:
      throw new RangeError(
        `unsupported activation: ${["RELU_N1_TO_1", "", "TANH", "SIGN_BIT"][fused - 2] ?? fused} (${output.name})`
      );
  }
}

function isLinear(kind: Layer["kind"]): boolean {
  return kind === "conv2d" || kind === "depthwiseConv2d" || kind === "dense" || kind === "add";
}

/** Whether a quantized tensor can hold no negative number. */
function clamped({type, scales, zeroPoints: [zeroPoint]}: TfliteTensor): boolean {
  return scales.length > 0 && ((type === "uint8" && zeroPoint === 0) || (type === "int8" && zeroPoint === -128));
}
