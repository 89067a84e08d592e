import type {Network, NetworkInput, Reading} from "../network.js";
import {chosenOutput} from "./chosenOutput.js";
import {finished} from "./finished.js";
import {freeName} from "./freeName.js";
import {endsOf, type Source} from "./kerasCalls.js";
import {kerasGraph, linksOf} from "./kerasGraph.js";
import {type KerasInput, kerasInputs} from "./kerasInput.js";
import {childrenOf, isModel, type KerasLayer, kerasLayer, option, record} from "./kerasLayer.js";
import {shapeText} from "./kerasOperation.js";
import {kerasOwners} from "./kerasOwners.js";
import {preprocessed} from "./kerasPicture.js";
import {type KerasValue, kerasLayers, pictureOf} from "./kerasValue.js";
import {kerasVersion} from "./kerasVersion.js";
import {kerasWeights} from "./kerasWeights.js";
import {labelsIn, parsedJson, rangeIn} from "./modelJson.js";
import {needed} from "./needed.js";
import {checkNesting} from "./nesting.js";
import {flat, oneLine} from "./oneLine.js";

export interface LayersModelOptions {
  /** What the network is called; defaults to the model’s own name. */
  readonly name?: string;
  /** One label for each output unit; defaults to those in the file. */
  readonly labels?: readonly string[];
  /** Which of several outputs; defaults to the first. */
  readonly output?: string;
  /** What black and white become; defaults to what the file says, or else [0, 1]. */
  readonly range?: NetworkInput["range"];
}

/**
 * Returns the network of a TF.js Layers model: *modelJson* is its `model.json`,
 * as text or parsed; *loadShards* fetches the files of weights it names. The
 * first layer is called `input`. An activation fused into a layer becomes a
 * layer of its own that keeps the name: `conv1` is then the ReLU and
 * `conv1/linear` what it takes. Layers that do nothing in a trained network
 * (Dropout, linear activations) vanish. Layers of a model inside a model get its
 * name in front, `base/conv1`; later uses of a layer a number, `conv1/2`, and so
 * does a layer whose name is taken. A matrix, [height, width], is a picture of
 * one channel. Layers that resize a picture are left out where they come first:
 * the picture is simply of that size.
 * `userDefinedMetadata: {inputRange: [black, white], labels: […]}` is heeded.
 * Throws `not JSON`, `not a TF.js Layers model`, `unsupported layer: LSTM (lstm_1)`,
 * `missing shard: …`, `weights incomplete: …`, `ambiguous weights: …`,
 * `shape mismatch: …` and the like, one line each.
 */
export async function readLayersModel(
  modelJson: unknown,
  loadShards: (path: string) => Promise<Uint8Array>,
  options: LayersModelOptions = {}
): Promise<Network> {
  try {
    return await read(modelJson, loadShards, options);
  } catch (error) {
    if (error instanceof Error) error.message = oneLine(error.message, LONGEST);
    throw error;
  }
}

/** The most that a message says, whatever is called what. */
const LONGEST = 300;

async function read(
  modelJson: unknown,
  loadShards: (path: string) => Promise<Uint8Array>,
  options: LayersModelOptions
): Promise<Network> {
  const json = typeof modelJson === "string" ? parsedJson(modelJson) : modelJson;
  checkNesting(json, "model.json");
  const model = record(json);
  const topology = record(model && option(model, "model_topology"));
  const config = topology && (record(option(topology, "model_config")) ?? topology);
  if (!model || !config || !option(config, "class_name")) throw new TypeError("not a TF.js Layers model");
  const root = kerasLayer(config);
  if (!isModel(root)) throw new TypeError("not a TF.js Layers model");
  const metadata = metadataOf(option(model, "user_defined_metadata"));
  const {version, keras3} = kerasVersion(topology, config);
  const {arrays, unused} = await kerasWeights(option(model, "weights_manifest"), loadShards);
  const owners = kerasOwners(root, arrays);
  const choice = chosen(root, options.output);
  const {input, others} = inputFor(root, choice.output);
  const [into, picture, seen] = [kerasLayers(), preprocessed(), new Set<string>()];
  const pictured = pictureOf(input.shape, input.isMatrix);
  const given = kerasInputs(root).map((d) => (d.name === input.name ? pictured : NOTHING));
  const outputs = choice.output && [choice.output];
  const [output] = kerasGraph(root, given, {into, owners, keras3, picture, read: seen}, {outputs});
  const layers = needed(into.layers, output.name);
  const resized = picture.resized();
  const range = rangeOf(options.range, metadata.inputRange, picture.range(), input);
  const reading: Reading = {
    format: version ? `TF.js Layers model, Keras ${version}` : "TF.js Layers model",
    assumed: [...(resized ? [resized.said] : []), ...range.assumed, ...choice.assumed],
    unused: [
      ...choice.others.map((d) => `output ${d}`),
      ...others.map((d) => `input ${flat(d)}`),
      ...pathsOf(root)
        .filter((path) => !seen.has(path) && !others.includes(path))
        .map((path) => `layer ${flat(path)}`),
      ...owners.unused().map((d) => `weights ${flat(d)}`),
      ...unused
    ]
  };
  const shape = resized?.shape ?? input.shape;
  return finished({
    name: flat(options.name ?? root.name),
    input: {shape, range: range.range},
    layers,
    labels: options.labels ?? metadata.labels,
    reading
  });
}

/** What stands for an input that the output does not depend on. */
const NOTHING: KerasValue = {name: "", shape: [], probes: [[], []]};

/** Returns the output that is wanted, undefined for the only one of a list of layers, and what is to be said of it. */
function chosen(root: KerasLayer, wanted: string | undefined) {
  const children = childrenOf(root);
  const exits: readonly (Source | undefined)[] =
    root.className === "Sequential" ? [undefined] : endsOf(option(root.config, "output_layers"), root.name);
  const taken = new Set<string>();
  for (const exit of exits)
    taken.add(freeName(flat(exit?.key ?? exit?.layer ?? children[children.length - 1].name), taken));
  const names = [...taken];
  const {index, assumed} = chosenOutput(names, wanted);
  return {output: exits[index], others: names.filter((_, i) => i !== index), assumed};
}

/** Returns the only input that the *output* depends on, and the names of the others. Throws `several inputs: …`. */
function inputFor(root: KerasLayer, output: Source | undefined): {input: KerasInput; others: readonly string[]} {
  const inputs = kerasInputs(root);
  if (!inputs.length) throw new RangeError(`no inputs: ${flat(root.name)}`);
  if (inputs.length === 1 || !output) return {input: inputs[0], others: []};
  const {linkOf} = linksOf(childrenOf(root), [output]);
  const [reached, open] = [new Set<string>(), [linkOf(output)]];
  const entries = new Set(inputs.map(({name}) => name));
  const taken = new Set<string>();
  for (let link = open.pop(); link; link = open.pop()) {
    if (reached.has(link.id)) continue;
    reached.add(link.id);
    if (entries.has(link.child.name)) taken.add(link.child.name);
    else open.push(...link.sources.map(linkOf));
  }
  const [input, other] = inputs.filter(({name}) => taken.has(name));
  if (!input) throw new RangeError(`no inputs: ${flat(output.layer)}`);
  if (other) throw new RangeError(`several inputs: ${inputs.map(described).join(", ")}`);
  return {input, others: inputs.filter((d) => d !== input).map(({name}) => name)};
}

function described({name, shape}: KerasInput, _i: number, all: readonly KerasInput[]): string {
  const isOnlyMap = shape.length === 3 && all.filter((d) => d.shape.length === 3).length === 1;
  return `${flat(name)} ${shapeText(shape)}${isOnlyMap ? " (the picture)" : ""}`;
}

/** Returns the range of the picture’s values: as told, as the file says, as its first layers let see, or 0…1. */
function rangeOf(
  told: NetworkInput["range"] | undefined,
  inFile: NetworkInput["range"] | undefined,
  seen: {range: NetworkInput["range"]; why: string} | undefined,
  {dtype}: KerasInput
): {range: NetworkInput["range"]; assumed: readonly string[]} {
  const known = told ?? inFile;
  if (known) return {range: known, assumed: []};
  if (seen) return {range: seen.range, assumed: [`value range ${seen.range.join("…")}, since ${seen.why}`]};
  if (dtype && /^u?int/.test(dtype))
    return {range: [0, 255], assumed: [`value range 0…255, since the input is of type ${oneLine(dtype)}`]};
  return {range: [0, 1], assumed: ["value range 0…1 (say --input-range 0,1 or another)"]};
}

/** Returns the paths of the layers that are no models. */
function pathsOf(model: KerasLayer): readonly string[] {
  return childrenOf(model).flatMap((child) =>
    isModel(child)
      ? pathsOf(child).map((path) => `${child.name}/${path}`)
      : child.className === "InputLayer"
        ? []
        : [child.name]
  );
}

function metadataOf(json: unknown): {inputRange?: NetworkInput["range"]; labels: readonly string[]} {
  const {inputRange, labels = []} = record(json) ?? {};
  return {inputRange: inputRange === undefined ? undefined : rangeIn(inputRange), labels: labelsIn(labels)};
}
