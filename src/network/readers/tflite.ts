import type {Layer, Network, NetworkInput} from "../network.js";
import {shapes} from "../shapes.js";
import {finished} from "./finished.js";
import type {Part} from "./part.js";
import {type TfliteGraph, tfliteGraph} from "./tfliteGraph.js";
import {tfliteInput} from "./tfliteInput.js";
import {type TfliteSource, tfliteLayers} from "./tfliteLayers.js";
import {tfliteMetadata} from "./tfliteMetadata.js";
import {tfliteNeeded} from "./tfliteNeeded.js";
import {exampleShape} from "./tflitePart.js";

export interface TfliteOptions {
  /** What the network is called; defaults to “tflite”. */
  readonly name?: string;
  /** One label for each output unit; defaults to those in the file’s metadata, or none. */
  readonly labels?: readonly string[];
  /** The tensor that is explained, where the file has several outputs; defaults to the first. */
  readonly output?: string;
  /** What the layer of a tensor is called; defaults to the tensor’s name, the first of several. */
  readonly rename?: (tensor: string) => string;
  /** Whether to add a layer `softmax` where the file ends in the logits; defaults to false. */
  readonly softmax?: boolean;
  /** What black and white become; defaults to what the input’s quantization or the file’s metadata say, or else [0, 1]. */
  readonly range?: NetworkInput["range"];
}

/**
 * Returns the network in the *bytes* of a TensorFlow Lite file
 * (https://www.tensorflow.org/lite). An activation fused into a layer becomes a
 * layer of its own: `X/conv` and its ReLU `X`, where X is the (renamed) tensor.
 * 8-bit weights stay 8-bit. In a quantized file an output whose zero stands for
 * the smallest number cannot be negative: such a layer carries a ReLU though
 * the file names none. Throws `not a TFLite file`, `truncated: …`,
 * `unsupported operator: …`, `unknown output: …`, where a tensor has another
 * shape than the file declares, or what `finished` throws.
 */
export function readTflite(bytes: Uint8Array, options: TfliteOptions = {}): Network {
  const {name = "tflite", rename = (d: string) => d.split(";")[0]} = options;
  if (String.fromCharCode(...bytes.subarray(4, 8)) !== "TFL3") throw new TypeError("not a TFLite file");
  const {graph, needed, input, theirs, layers, known} = intact(bytes, () => {
    const graph = tfliteGraph(bytes);
    const needed = tfliteNeeded(graph, options.output);
    const {tensors, operations} = {...graph, ...needed};
    const {normalizations, labels} = tfliteMetadata(bytes);
    const metadata = normalizations[graph.inputs.indexOf(needed.input)];
    const input = tfliteInput(tensors, operations, needed.input, {range: options.range, metadata});
    const theirs = labels[graph.outputs.indexOf(needed.output)] ?? [];
    return {graph, needed, input, theirs, ...tfliteLayers({tensors, operations, inputs: input.tensors, rename})};
  });
  const output = known.get(needed.output);
  if (!output) throw new RangeError(`unsupported output: ${graph.tensors[needed.output].name} is a constant`);
  const end = layers.findIndex((d) => d.name === output.name) + 1;
  const kept = normalizedFirst(layers.slice(0, end), input.normalization);
  const last = kept[kept.length - 1];
  if (options.softmax && last.kind !== "softmax") kept.push({kind: "softmax", name: "softmax", inputs: [last.name]});
  const declared = exampleShape(graph.tensors[needed.output]);
  const units = declared[declared.length - 1];
  const misfit = !options.labels && theirs.length > 0 && theirs.length !== units;
  const labels = options.labels ?? (misfit ? [] : theirs);
  const unused = misfit ? [...needed.unused, `${theirs.length} labels for ${units} outputs`] : needed.unused;
  const reading = {format: "TFLite", assumed: [...input.assumed, ...needed.assumed], unused};
  const network: Network = {
    name,
    input: {shape: input.shape, range: input.range},
    layers: kept,
    labels,
    reading
  };
  if (!network.input.shape.includes(null)) checkShapes(network, graph, known);
  return finished(network, declared.length ? declared.map((d) => (d > 0 ? d : null)) : undefined);
}

/** Returns what *read* does; where something is not in the bytes that must be there, throws `truncated: …`. */
function intact<T>(bytes: Uint8Array, read: () => T): T {
  try {
    return read();
  } catch (cause) {
    if (cause instanceof RangeError && /^(unsupported|truncated|unknown) ?/.test(cause.message)) throw cause;
    throw new RangeError(`truncated: ${bytes.length} bytes`, {cause});
  }
}

/** Returns the *layers* with a *normalization* behind the input, where there is one. */
function normalizedFirst(layers: readonly Layer[], normalization: Part | undefined): Layer[] {
  if (!normalization) return [...layers];
  const name = "input/normalized";
  const [input, ...rest] = layers;
  const renamed = rest.map((d) => ({...d, inputs: d.inputs.map((from) => (from === "input" ? name : from))}));
  return [input, {...normalization, name, inputs: ["input"]} as Layer, ...renamed];
}

/** Throws where a layer has another shape than the file declares for its tensor. */
function checkShapes(network: Network, {tensors}: TfliteGraph, known: ReadonlyMap<number, TfliteSource>): void {
  const ours = shapes(network);
  const size = (shape: readonly number[]) => shape.filter((d) => d !== 1).join("×") || "1";
  for (const [index, {name}] of known) {
    const [shape, declared] = [ours.get(name), exampleShape(tensors[index])];
    if (!shape || !declared.length || declared.some((d) => d < 1) || name === "input") continue;
    if (size(shape) !== size(declared))
      throw new RangeError(`shape mismatch: ${name} is declared ${declared.join("×")}, is ${shape.join("×")}`);
  }
}
