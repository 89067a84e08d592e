import type {Layer} from "../network.js";
import {freeName} from "./freeName.js";
import type {Part} from "./part.js";
import {tableField} from "./table.js";
import {impliedActivation, isClamped, isPositive} from "./tfliteClamped.js";
import {fusedActivation} from "./tfliteFunction.js";
import type {TfliteOperation} from "./tfliteGraph.js";
import {channelsOf, type TfliteContext, type TflitePart} from "./tflitePart.js";
import {tfliteParts} from "./tfliteParts.js";
import type {TfliteTensor} from "./tfliteTensor.js";

/** What a tensor of the file is in the network. */
export interface TfliteSource {
  /** The name of the layer that gives it. */
  readonly name: string;
  /** Whether that is a vector, where TFLite may still see a map of one position. */
  readonly vector: boolean;
  /** Whether it holds no negative number. */
  readonly positive: boolean;
}

export interface TfliteLayersOptions {
  readonly tensors: readonly TfliteTensor[];
  readonly operations: readonly TfliteOperation[];
  /** The index of the tensor that is the picture, or of others that are the picture too. */
  readonly inputs: readonly number[];
  /** What the layer of a tensor is called. */
  rename(tensor: string): string;
}

/**
 * Returns our layers for the *operations* of a TFLite graph, the input first,
 * and what each of its computed tensors has become. What an operation gives is
 * called *rename*(its tensor’s name), and its linear part so with a word behind
 * where an activation follows. Throws `unsupported operator: …`.
 */
export function tfliteLayers({tensors, operations, inputs, rename}: TfliteLayersOptions) {
  const layers: Layer[] = [{kind: "input", name: "input", inputs: []}];
  const names = new Set(["input"]);
  const constants = new Map<number, TfliteTensor>(); // constants that an operation makes of a constant
  const vector = tensors[inputs[0]].shape.length < 4;
  const known = new Map<number, TfliteSource>(inputs.map((d) => [d, {name: "input", vector, positive: false}]));

  const unique = (name: string): string => {
    const free = freeName(name, names);
    names.add(free);
    return free;
  };
  const push = (part: Part, name: string, from: readonly string[]) => {
    layers.push({...part, name, inputs: from} as Layer);
    return name;
  };

  const add = (given: TflitePart, output: TfliteTensor, context: TfliteContext, sources: readonly TfliteSource[]) => {
    const {parts, suffix, fused = 0, takes} = given;
    const isPicture = !parts.length && sources[0].name === "input"; // as it is quantized, whatever it holds
    const implied = isPicture ? null : impliedActivation(parts, output, sources);
    const activation = fusedActivation(fused, output.name) ?? implied;
    const steps = activation ? [...parts, activation] : parts;
    if (!steps.length) return {...sources[0], vector: given.vector ?? sources[0].vector};
    const name = unique(rename(output.name) || context.operator.toLowerCase());
    let from = sources.map((source, i) => {
      if (takes === undefined || source.vector === (takes === "vector")) return source.name;
      const tensor = context.inputs[context.computed[i]]!;
      const part: Part = takes === "vector" ? {kind: "flatten"} : {kind: "reshape", shape: [1, 1, channelsOf(tensor)]};
      return push(part, unique(`${name}/${takes === "vector" ? "flatten" : "map"}`), [source.name]);
    });
    steps.forEach((part, i) => {
      const isLast = i === steps.length - 1;
      const word = activation && i === steps.length - 2 ? (suffix ?? part.kind) : part.kind;
      from = [push(part, isLast ? name : unique(`${name}/${word}`), from)];
    });
    const positive = isClamped(output) || isPositive(steps[steps.length - 1], sources);
    return {name, vector: given.vector ?? (takes ? takes === "vector" : context.vector), positive};
  };

  for (const operation of operations) {
    const {operator, inputs, outputs} = operation;
    const output = tensors[outputs[0]];
    if (known.has(outputs[0])) continue; // the picture, its channels moved
    const taken = inputs.map((i) => constants.get(i) ?? tensors[i]);
    const computed = inputs.flatMap((index, i) => (known.has(index) && isValue(operator, i) ? [i] : []));
    if (!computed.length) {
      constant(operation, taken, output);
      continue;
    }
    const sources = computed.map((i) => known.get(inputs[i])!);
    const context: TfliteContext = {
      operator,
      options: tableField(operation.table, 4),
      inputs: taken,
      outputs: outputs.map((i) => tensors[i]),
      computed,
      from: taken[computed[0]]!,
      vector: sources.every((d) => d.vector),
      fail: (why = "") => new RangeError(`unsupported operator: ${operator} (${output.name}) ${why}`.trim())
    };
    if (operator === "SHAPE") continue; // whoever reshapes by it declares the shape too
    tfliteParts(context).forEach((given, k) => {
      known.set(outputs[k], add(given, tensors[outputs[k]], context, sources));
    });
  }
  return {layers, known};

  /** Follows a constant through what only repeats it; whole numbers are of shapes, which the outputs declare. */
  function constant({operator, outputs}: TfliteOperation, [first]: readonly TfliteTensor[], output: TfliteTensor) {
    const repeats = operator === "DEQUANTIZE" || (operator === "QUANTIZE" && first?.scales.length <= 1);
    const reshapes = ["RESHAPE", "SQUEEZE", "EXPAND_DIMS"].includes(operator) && first?.scales.length <= 1;
    if (first?.data.length && repeats) constants.set(outputs[0], first);
    else if (first?.data.length && reshapes) constants.set(outputs[0], {...first, shape: output.shape});
    else if (!output.type.startsWith("int") || output.scales.length)
      throw new RangeError(`unsupported operator: ${operator} (${output.name}) of a constant`);
  }
}

/** Whether the i-th input of an operator is a value that it computes with, and not the shape that comes out. */
function isValue(operator: string, i: number): boolean {
  const isShaped = operator === "RESHAPE" || operator === "EXPAND_DIMS" || operator.startsWith("RESIZE_");
  return !(isShaped && i > 0) && !(operator === "TRANSPOSE_CONV" && i === 0);
}
