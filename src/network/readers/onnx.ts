import type {Layer, Network, NetworkInput, Weights} from "../network.js";
import {chosenOutput} from "./chosenOutput.js";
import {finished} from "./finished.js";
import {type GraphInput, inputOfGraph, sizedShape} from "./onnx/inputOfGraph.js";
import {type OnnxPart, onnxLayers} from "./onnx/onnxLayers.js";
import {type OnnxModel, type OnnxNode, onnxModel} from "./onnx/onnxModel.js";

export interface OnnxOptions {
  /** What the network is called; defaults to the graph's name. */
  readonly name?: string;
  /** One for each output unit; the file has none. */
  readonly labels?: readonly string[];
  /** Which output, where the file has several; defaults to the first. */
  readonly output?: string;
  /** What black and white become; defaults to 0…1, or 0…255 where the file takes bytes. */
  readonly range?: readonly [number, number];
}

/** The sizes of image tried, one after the other, where a file leaves them open. */
const SIZES = [224, 299, 227, 256, 384, 32, 28];

/**
 * Returns the network of an ONNX file, of operator set 7 or later, in our
 * layout: the image comes in at the layer `input`, [height, width, channels],
 * whichever order the file has; the other layers have the names of the file's
 * nodes. Only what the output needs is read. Where the file leaves the image's
 * size open, so does the network if its layers are the same for every size.
 * Throws `not an ONNX file`, `truncated: …`, `unsupported operator: LSTM
 * (name)`, `unsupported weights: …`, `shape mismatch: …`, `unknown output: …`
 * and the like. https://onnx.ai/onnx/operators/
 */
export function readOnnx(bytes: Uint8Array, options: OnnxOptions = {}): Network {
  const model = onnxModel(bytes);
  if (model.opset < 7) throw new RangeError(`unsupported operator set: ${model.opset} (7 or later is read)`);
  const outputs = model.outputs.map(({name}) => name);
  if (!outputs.length) throw new RangeError("no output");
  const chosen = chosenOutput(outputs, options.output);
  const output = outputs[chosen.index];
  const {nodes, tensors} = neededFor(model, output);
  const input = inputOfGraph(model, tensors);
  const {layers, shape, assumed} = sized(model, {nodes, input, output});
  const range = options.range ?? (input.bytes ? ([0, 255] as const) : ([0, 1] as const));
  const reading = {
    format: `ONNX, opset ${model.opset}`,
    assumed: [
      ...chosen.assumed,
      ...assumed,
      ...(input.batch > 1 ? [`a batch of 1, where the file has ${input.batch}`] : []),
      ...(options.range || input.bytes ? [] : rangeAssumed(input))
    ],
    unused: unusedBy(model, nodes, tensors, output)
  };
  const name = options.name ?? (model.graph || "network");
  const taken: NetworkInput = {shape, range};
  const network = {name, input: taken, layers, labels: options.labels ?? [], reading};
  return finished(network);
}

function rangeAssumed({shape}: GraphInput): string[] {
  const range = "value range 0…1 (say --input-range 0,255 or another)";
  if (shape[2] !== 3) return [range];
  const usual = "--mean 0.485,0.456,0.406 --std 0.229,0.224,0.225";
  return [range, `no mean and deviation of colours (${usual} is usual for torchvision)`];
}

/** Returns the layers for the image size of the file; where it is open, for one that fits, or for every one. */
function sized(model: OnnxModel, part: OnnxPart) {
  const {input} = part;
  if (!input.shape.includes(null))
    return {layers: onnxLayers(model, part, sizedShape(input, 0)), shape: input.shape, assumed: []};
  if (input.shape.length !== 3) throw new RangeError(`unsupported input: ${input.name} of any length`);
  let first: unknown;
  for (const size of SIZES) {
    const shape = sizedShape(input, size);
    const layers = attempt(() => onnxLayers(model, part, shape));
    if (layers instanceof Error) {
      first ??= layers;
      continue;
    }
    const other = attempt(() => onnxLayers(model, part, sizedShape(input, size + 64)));
    if (!(other instanceof Error) && alike(layers, other)) return {layers, shape: input.shape, assumed: []};
    return {layers, shape, assumed: [`image of ${shape[0]}×${shape[1]} pixels`]};
  }
  throw first;
}

function attempt<T>(read: () => T): T | Error {
  try {
    return read();
  } catch (error) {
    if (error instanceof Error) return error;
    throw error;
  }
}

/** Returns whether two lists of layers are the same, weights by their values. */
function alike(a: readonly Layer[], b: readonly Layer[]): boolean {
  return a.length === b.length && a.every((layer, i) => equal(layer, b[i]));
}

function equal(a: unknown, b: unknown): boolean {
  if (a === b) return true;
  if (typeof a !== "object" || typeof b !== "object" || a === null || b === null) return Object.is(a, b);
  if (isWeights(a) && isWeights(b) && a.values.length !== b.values.length) return false;
  const keys = Object.keys(a);
  if (keys.length !== Object.keys(b).length) return false;
  if (ArrayBuffer.isView(a)) return (a as Float32Array).every((d, i) => d === (b as Float32Array)[i]);
  return keys.every((key) => equal((a as Record<string, unknown>)[key], (b as Record<string, unknown>)[key]));
}

function isWeights(value: object): value is Weights {
  return "values" in value && "shape" in value;
}

/** Returns the nodes that a tensor needs, in the file's order, and the tensors. */
function neededFor({nodes}: OnnxModel, output: string): {nodes: OnnxNode[]; tensors: ReadonlySet<string>} {
  const makers = new Map(nodes.flatMap((node) => node.outputs.map((name) => [name, node])));
  const tensors = new Set<string>();
  const needed = new Set<OnnxNode>();
  const open = [output];
  for (let name = open.pop(); name !== undefined; name = open.pop()) {
    if (tensors.has(name)) continue;
    tensors.add(name);
    const node = makers.get(name);
    if (!node) continue;
    needed.add(node);
    open.push(...node.inputs.filter((d) => d !== ""));
  }
  return {nodes: nodes.filter((node) => needed.has(node)), tensors};
}

function unusedBy(model: OnnxModel, used: readonly OnnxNode[], tensors: ReadonlySet<string>, output: string): string[] {
  const nodes = new Set(used);
  return [
    ...model.outputs.flatMap(({name}) => (name === output ? [] : [`output ${name}`])),
    ...model.nodes.flatMap((node) => (nodes.has(node) ? [] : [`${node.operator} ${node.name || node.outputs[0]}`])),
    ...model.initializers.flatMap(({name}) => (tensors.has(name) ? [] : [`weights ${name}`]))
  ];
}
