import type {Layer, Network, NetworkInput} from "../network.js";
import {chosenOutput} from "./chosenOutput.js";
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
import {labelsIn, parsedJson, rangeIn} from "./modelJson.js";
import {needed} from "./needed.js";

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
  const model = record(typeof modelJson === "string" ? parsedJson(modelJson) : modelJson);
  const topology = record(model?.modelTopology);
  if (!model || !Array.isArray(topology?.node)) throw new TypeError("not a TF.js graph model");
  const nodes = graphNodes(topology.node);
  const metadata = record(model.userDefinedMetadata) ?? {};
  const signature = record(metadata.signature) ?? record(model.signature) ?? {};
  const outputs = graphOutputs(nodes, signature);
  const names = outputs.map((d) => d.name);
  if (!names.length) throw new RangeError("no output");
  const wanted = names.includes(chosen ?? "") ? chosen : (outputs.find((d) => d.node === chosen)?.name ?? chosen);
  const choice = chosenOutput(names, wanted, Math.max(0, names.indexOf("default")));
  const output = outputs[choice.index];
  const nodesNeeded = neededNodes(nodes, output.node);
  const {image, shape} = graphInput(nodesNeeded, signature);
  const {arrays, unused} = await kerasWeights(model.weightsManifest, loadShards);
  const weights = weightsByName(arrays, new Set(nodesNeeded.map((node) => node.name)));

  const list = layerList(shape);
  const values = graphValues(nodesNeeded, image.name, weights, list);
  const result = values.get(output.node)![output.output];
  if (!result) throw new RangeError(`unknown output: ${output.output} of ${output.node}`);
  if (!isComputed(result)) throw new RangeError(`constant output: ${output.name}`);
  const told = metadata.inputRange ?? inputRange(nodesNeeded, image, values);
  const input: NetworkInput = {shape, range: rangeIn(range ?? told ?? [0, 1])};

  const assumed: string[] = [];
  if (!range && !metadata.inputRange) {
    const why = told ? ", as its first layers tell" : "";
    assumed.push(`value range ${input.range.join("…")}${why} (say --input-range ${told ? "0,1" : "0,255"} or another)`);
  }
  const others = outputs.filter((d) => d !== output);
  assumed.push(...choice.assumed);

  const layers = foldedOffsets(usedLayers(list.layers, result.layer));
  const network: Network = {
    name,
    input,
    layers,
    labels: labelsIn(labels ?? metadata.labels ?? []),
    reading: {
      format: "TF.js graph model",
      assumed,
      unused: [...unusedOf(nodes, nodesNeeded, others, weights.keys()), ...unused]
    }
  };
  return finished(network, output.shape);
}

/** Returns the layers that the one named *output* depends on; it comes last. */
function usedLayers(layers: readonly Layer[], output: string): readonly Layer[] {
  const kept = needed(layers, output);
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
