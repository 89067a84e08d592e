import type {Layer, Network, NetworkInput, Weights} from "../network.js";
import {shapes} from "../shapes.js";
import {type KerasLayer, kerasLayer, option, record, type Source, sources} from "./kerasLayer.js";
import {kerasParts} from "./kerasParts.js";
import {kerasWeights} from "./kerasWeights.js";
import type {Part} from "./part.js";

export interface LayersModelOptions {
  /** What the network is called; defaults to the model’s own name. */
  readonly name?: string;
}

/**
 * Returns the network of a TF.js Layers model: *modelJson* is its `model.json`,
 * as text or parsed; *loadShards* fetches the files of weights it names. The
 * first layer is called `input`. An activation fused into a layer becomes a
 * layer of its own that keeps the name: `conv1` is then the ReLU and
 * `conv1/linear` what it takes. Layers that do nothing in a trained network
 * (Dropout, linear activations) vanish. Layers of a model inside a model get its
 * name in front, `base/conv1`; later uses of a layer a number, `conv1/2`.
 * `userDefinedMetadata: {inputRange: [black, white], labels: […]}` is heeded.
 * Throws `not JSON`, `not a TF.js Layers model`, `unsupported layer: LSTM (lstm_1)`,
 * `missing shard: …`, `weights incomplete: …`, `shape mismatch: …` and the like.
 */
export async function readLayersModel(
  modelJson: unknown,
  loadShards: (path: string) => Promise<Uint8Array>,
  {name}: LayersModelOptions = {}
): Promise<Network> {
  const model = record(typeof modelJson === "string" ? parse(modelJson) : modelJson);
  const topology = record(model && option(model, "model_topology"));
  const config = topology && (record(option(topology, "model_config")) ?? topology);
  if (!model || !config || !option(config, "class_name")) throw new TypeError("not a TF.js Layers model");
  const root = kerasLayer(config);
  if (!isModel(root)) throw new TypeError("not a TF.js Layers model");
  const weights = await kerasWeights(option(model, "weights_manifest"), loadShards);
  const layers = layersOf(root, weights);
  const {inputRange, labels} = metadataOf(option(model, "user_defined_metadata"));
  const input: NetworkInput = {shape: inputShape(root), range: inputRange};
  const network: Network = {name: name ?? root.name, input, layers, labels};
  const known = input.shape.includes(null) ? undefined : shapes(network);
  const units = known?.get(layers[layers.length - 1].name)?.at(-1);
  if (labels.length && units && labels.length !== units)
    throw new RangeError(`wrong number of labels: ${labels.length} for ${units} outputs`);
  return network;
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw new TypeError("not JSON", {cause});
  }
}

function isModel({className}: KerasLayer): boolean {
  return className === "Sequential" || className === "Model" || className === "Functional";
}

function childrenOf({config, name}: KerasLayer): readonly KerasLayer[] {
  if (!Array.isArray(config.layers) || !config.layers.length) throw new TypeError(`no layers: ${name}`);
  return config.layers.map(kerasLayer);
}

function layersOf(root: KerasLayer, weights: ReadonlyMap<string, Weights>): readonly Layer[] {
  const layers: Layer[] = [{kind: "input", name: "input", inputs: []}];
  const ranks = new Map([["input", inputShape(root).length]]);

  const push = (part: Part, name: string, inputs: readonly string[]) => {
    layers.push({...part, name, inputs} as Layer);
    ranks.set(name, rankAfter(part, ranks.get(inputs[0])!));
    return name;
  };

  /** Adds a layer of Keras under the given *path*; returns the name of the one that gives its output. */
  const add = (layer: KerasLayer, path: string, prefix: string, inputs: readonly string[]): string => {
    if (isModel(layer)) return addModel(layer, `${path}/`, inputs);
    const find = (key: string) => findWeights(weights, [`${prefix}${layer.name}`, layer.name], key);
    const parts = kerasParts(layer, ranks.get(inputs[0])!, find);
    if (parts.length === 0 && inputs.length > 1)
      throw new RangeError(`wrong number of inputs: ${layer.name} gets ${inputs.length}`);
    if (parts.length === 2) return push(parts[1], path, [push(parts[0], `${path}/linear`, inputs)]);
    return parts.length ? push(parts[0], path, inputs) : inputs[0];
  };

  const addModel = (model: KerasLayer, prefix: string, inputs: readonly string[]): string => {
    const children = childrenOf(model);
    if (model.className === "Sequential") {
      let last = inputs[0];
      for (const child of children) last = add(child, prefix + child.name, prefix, [last]);
      return last;
    }
    const entries = sources(option(model.config, "input_layers"));
    const exits = sources(option(model.config, "output_layers"));
    if (entries.length !== inputs.length) throw new RangeError(`unsupported inputs: ${entries.length} (${model.name})`);
    if (exits.length !== 1) throw new RangeError(`unsupported outputs: ${exits.length} (${model.name})`);
    const byName = new Map(children.map((d) => [d.name, d]));
    const first = firstCalls(children, exits);
    const done = new Map<string, string | null>(entries.map(({layer}, i) => [`${layer} 0`, inputs[i]]));
    const visit = ({layer: name, call}: Source): string => {
      const child = byName.get(name);
      if (!child) throw new RangeError(`unknown layer: ${name}`);
      const use = isModel(child) ? call - first.get(name)! : call; // a model counts its own making as a call
      const key = `${name} ${use}`;
      const known = done.get(key);
      if (known) return known;
      if (known === null) throw new RangeError(`circular layers: ${name}`);
      done.set(key, null);
      const before = (child.calls[use] ?? []).map(visit);
      if (!before.length) throw new RangeError(`no inputs: ${name}`);
      const output = add(child, prefix + name + (use ? `/${use + 1}` : ""), prefix, before);
      done.set(key, output);
      return output;
    };
    return visit(exits[0]);
  };

  addModel(root, "", ["input"]);
  return layers;
}

/** Returns for each layer the smallest call that anyone refers to. */
function firstCalls(children: readonly KerasLayer[], exits: readonly Source[]): ReadonlyMap<string, number> {
  const first = new Map<string, number>();
  for (const {layer, call} of [...exits, ...children.flatMap(({calls}) => calls.flat())])
    first.set(layer, Math.min(call, first.get(layer) ?? call));
  return first;
}

function findWeights(weights: ReadonlyMap<string, Weights>, owners: readonly string[], key: string): Weights {
  for (const owner of owners) {
    const found = weights.get(`${owner}/${key}`);
    if (found) return found;
  }
  const [, name] = owners;
  for (const [path, found] of weights) if (path.endsWith(`/${name}/${key}`)) return found;
  throw new RangeError(`weights missing: ${name}/${key}`);
}

function rankAfter(part: Part, rank: number): number {
  return part.kind === "flatten" || part.kind === "globalAveragePool" || part.kind === "dense" ? 1 : rank;
}

/** Returns the shape of one image, which the first layer (of the first model inside) declares. */
function inputShape(model: KerasLayer): readonly (number | null)[] {
  const children = childrenOf(model);
  const [entry] = sources(option(model.config, "input_layers"));
  const first = (entry && children.find((d) => d.name === entry.layer)) ?? children[0];
  const shape =
    option(first.config, "batch_input_shape") ??
    option(first.config, "batch_shape") ??
    option(model.config, "build_input_shape");
  if (!Array.isArray(shape)) {
    if (isModel(first)) return inputShape(first);
    throw new RangeError(`input shape missing: ${first.name}`);
  }
  const size = shape.slice(1).map((d) => (typeof d === "number" && d > 0 ? d : null));
  if (size.length !== 1 && size.length !== 3) throw new RangeError(`unsupported input: ${size.join("×")}`);
  return size;
}

function metadataOf(json: unknown): {inputRange: NetworkInput["range"]; labels: readonly string[]} {
  const {inputRange = [0, 1], labels = []} = record(json) ?? {};
  if (!isRange(inputRange)) throw new TypeError(`wrong input range: ${JSON.stringify(inputRange)}`);
  if (!isLabels(labels)) throw new TypeError(`wrong labels: ${JSON.stringify(labels).slice(0, 40)}`);
  return {inputRange, labels};
}

function isRange(value: unknown): value is readonly [number, number] {
  return Array.isArray(value) && value.length === 2 && value.every(Number.isFinite);
}

function isLabels(value: unknown): value is readonly string[] {
  return Array.isArray(value) && value.every((d) => typeof d === "string");
}
