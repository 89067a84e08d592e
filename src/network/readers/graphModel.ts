import type {Layer, Network, NetworkInput} from "../network.js";
import {finished} from "./finished.js";
import {foldedOffsets} from "./graphModel/foldedOffsets.js";
import {graphInput} from "./graphModel/graphInput.js";
import {type GraphNode, graphNodes} from "./graphModel/graphNode.js";
import {type GraphOutput, graphOutputs} from "./graphModel/graphOutputs.js";
import {graphValues} from "./graphModel/graphValues.js";
import {inputRange} from "./graphModel/inputRange.js";
import {layerList} from "./graphModel/layerList.js";
import {neededNodes} from "./graphModel/neededNodes.js";
import {isComputed} from "./graphModel/value.js";
import {weightsByName} from "./graphModel/weightsByName.js";
import {record} from "./kerasLayer.js";
import {kerasWeights} from "./kerasWeights.js";

export interface GraphModelOptions {
  /** What the network is called; defaults to “graph model”. */
  readonly name?: string;
  /** What the outputs mean; defaults to what the file says. */
  readonly labels?: readonly string[];
  /** Which of several outputs, by its name in the signature or that of its node; defaults to the first. */
  readonly output?: string;
  /** What black and white become; defaults to what the file says, or to what its first layers tell, or to 0…1. */
  readonly range?: readonly [number, number];
}

/**
 * Returns the network of a TF.js graph model, as TensorFlow’s converter writes it: *modelJson* is its `model.json`, as
 * text or parsed; *loadShards* fetches the files of weights it names. Layers have the names of their nodes. An
 * activation fused into a node becomes a layer of its own that keeps the name: `conv1` is then the ReLU and
 * `conv1/linear` what it takes. What only depends on constants is computed here. Throws `not JSON`,
 * `not a TF.js graph model`, `unsupported operator: Tile (…)`, `unsupported layout: NCHW (…)`, `weights missing: …`,
 * `unknown node: …`, `unknown output: …` and the like.
 * https://github.com/tensorflow/tfjs/tree/master/tfjs-converter
 */
export async function readGraphModel(
  modelJson: unknown,
  loadShards: (path: string) => Promise<Uint8Array>,
  {name = "graph model", labels, output: chosen, range}: GraphModelOptions = {}
): Promise<Network> {
  const model = record(typeof modelJson === "string" ? parse(modelJson) : modelJson);
  const topology = record(model?.modelTopology);
  if (!model || !Array.isArray(topology?.node)) throw new TypeError("not a TF.js graph model");
  const nodes = graphNodes(topology.node);
  const metadata = record(model.userDefinedMetadata) ?? {};
  const signature = record(metadata.signature) ?? record(model.signature) ?? {};
  const outputs = graphOutputs(nodes, signature);
  const output = choose(outputs, chosen);
  const needed = neededNodes(nodes, output.node);
  const {image, shape} = graphInput(needed, signature);
  const {arrays, unused} = await kerasWeights(model.weightsManifest, loadShards);
  const weights = weightsByName(arrays, new Set(needed.map((node) => node.name)));

  const list = layerList(shape);
  const values = graphValues(needed, image.name, weights, list);
  const result = values.get(output.node)![output.output];
  if (!result) throw new RangeError(`unknown output: ${output.output} of ${output.node}`);
  if (!isComputed(result)) throw new RangeError(`constant output: ${output.name}`);
  const told = metadata.inputRange ?? inputRange(needed, image, values);
  const input: NetworkInput = {shape, range: rangeOf(range ?? told ?? [0, 1])};

  const assumed: string[] = [];
  if (!range && !metadata.inputRange) {
    const why = told ? ", as its first layers tell" : "";
    assumed.push(`value range ${input.range.join("…")}${why} (say --input-range ${told ? "0,1" : "0,255"} or another)`);
  }
  const others = outputs.filter((d) => d !== output);
  if (others.length && chosen === undefined)
    assumed.push(`output ${output.name} of ${outputs.map((d) => d.name).join(", ")} (say --output ${others[0].name})`);

  const layers = foldedOffsets(usedLayers(list.layers, result.layer));
  const network: Network = {
    name,
    input,
    layers,
    labels: labelsOf(labels ?? metadata.labels ?? []),
    reading: {
      format: "TF.js graph model",
      assumed,
      unused: [...unusedOf(nodes, needed, others, weights.keys()), ...unused]
    }
  };
  return finished(network, output.shape);
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw new TypeError("not JSON", {cause});
  }
}

function choose(outputs: readonly GraphOutput[], name?: string): GraphOutput {
  const output =
    name === undefined
      ? (outputs.find((d) => d.name === "default") ?? outputs[0])
      : outputs.find((d) => d.name === name || d.node === name);
  if (output) return output;
  const has = outputs.map((d) => d.name).join(", ");
  throw new RangeError(name === undefined ? "no output" : `unknown output: ${name} (has ${has})`);
}

/** Returns the layers that the one named *output* depends on; it comes last. */
function usedLayers(layers: readonly Layer[], output: string): readonly Layer[] {
  const used = new Set([output, "input"]);
  for (const {name, inputs} of [...layers].reverse()) if (used.has(name)) for (const d of inputs) used.add(d);
  const kept = layers.filter(({name}) => used.has(name));
  return [...kept.filter(({name}) => name !== output), ...kept.filter(({name}) => name === output)];
}

/** Returns the names of what nothing is read of: other outputs, and operators that the output does not depend on. */
function unusedOf(
  nodes: ReadonlyMap<string, GraphNode>,
  needed: readonly GraphNode[],
  others: readonly GraphOutput[],
  weights: Iterable<string>
): readonly string[] {
  const seen = new Set(needed.map(({name}) => name));
  const idle = [...nodes.values()].filter(
    ({name, op}) => !seen.has(name) && op !== "Const" && op !== "Identity" && op !== "NoOp"
  );
  const lone = [...weights].filter((d) => !nodes.has(d)).map((d) => `weights ${d}`);
  return [...others.map(({name}) => `output ${name}`), ...lone, ...idle.map(({name, op}) => `${op} ${name}`)];
}

function rangeOf(value: unknown): readonly [number, number] {
  if (Array.isArray(value) && value.length === 2 && value.every(Number.isFinite)) return [value[0], value[1]];
  throw new TypeError(`wrong input range: ${JSON.stringify(value)?.slice(0, 40)}`);
}

function labelsOf(value: unknown): readonly string[] {
  if (Array.isArray(value) && value.every((d) => typeof d === "string")) return value;
  throw new TypeError(`wrong labels: ${JSON.stringify(value)?.slice(0, 40)}`);
}
