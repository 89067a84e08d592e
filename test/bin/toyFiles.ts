import {mkdtemp, rm, writeFile} from "node:fs/promises";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {counting} from "../network/toys.js";

interface Weight {
  readonly name: string;
  readonly shape: readonly number[];
  readonly values: readonly number[];
}

/** A folder of small networks and inputs, as files. */
export interface ToyFiles {
  /** Returns the path of a file in the folder. */
  readonly path: (name: string) => string;
  /** Writes a JSON file and returns its path. */
  readonly json: (name: string, value: unknown) => Promise<string>;
  readonly remove: () => Promise<void>;
}

/**
 * Returns a new folder with `one-conv.json` and `multi-layer.json`
 * (the toys of Captum's tests), `labelled.json` (one-conv with labels and a
 * softmax), `free.json` (any size of image), and the inputs `from0.json` and
 * `from1.json` (4×4) and `vector.json`.
 */
export async function toyFiles(): Promise<ToyFiles> {
  const folder = await mkdtemp(join(tmpdir(), "why-cat-"));
  const path = (name: string) => join(folder, name);
  const json = async (name: string, value: unknown) => {
    await writeFile(path(name), JSON.stringify(value));
    return path(name);
  };
  const model = async (name: string, layers: readonly unknown[], weights: readonly Weight[], metadata = {}) => {
    await writeFile(path(`${name}.bin`), Float32Array.from(weights.flatMap(({values}) => values)));
    const specs = weights.map(({name, shape}) => ({name, shape, dtype: "float32"}));
    await json(`${name}.json`, {
      format: "layers-model",
      modelTopology: {class_name: "Sequential", config: {name, layers}},
      weightsManifest: [{paths: [`${name}.bin`], weights: specs}],
      userDefinedMetadata: metadata
    });
  };
  const rows = (values: Float32Array) => [0, 4, 8, 12].map((i) => [...values.subarray(i, i + 4)]);
  await model("one-conv", convLayers, convWeights);
  const softmax = {class_name: "Softmax", config: {name: "softmax", axis: -1}};
  const labels = ["Egyptian cat", "crane", "tabby", "Crane"];
  await model("labelled", [...convLayers, softmax], convWeights, {labels});
  await model("free", freeLayers, convWeights.slice(0, 2));
  await model("multi-layer", denseLayers, denseWeights);
  await json("from0.json", rows(counting(0)));
  await json("from1.json", rows(counting(1)));
  await json("vector.json", [0, 100, 0]);
  return {path, json, remove: () => rm(folder, {recursive: true})};
}

const ones = (count: number) => new Array<number>(count).fill(1);

const conv = {name: "conv", filters: 2, kernel_size: [3, 3], strides: [1, 1], padding: "valid", activation: "linear"};
/** The dense layer's rows are in the order height, width, channel; Captum's are channel by channel. */
const convWeights: readonly Weight[] = [
  {name: "conv/kernel", shape: [3, 3, 1, 2], values: ones(18)},
  {name: "conv/bias", shape: [2], values: [-50, -75]},
  {name: "dense/kernel", shape: [8, 4], values: [1, 1, 1, -1, 1, -1, 1, -1].flatMap((d) => [d, d, d, d])}
];
const convLayers = [
  {class_name: "Conv2D", config: {...conv, batch_input_shape: [null, 4, 4, 1]}},
  {class_name: "Activation", config: {name: "relu", activation: "relu"}},
  {class_name: "Flatten", config: {name: "flatten"}},
  {class_name: "Dense", config: {name: "dense", units: 4, use_bias: false, activation: "linear"}},
  {class_name: "Activation", config: {name: "output", activation: "relu"}}
];
const freeLayers = [
  {class_name: "Conv2D", config: {...conv, batch_input_shape: [null, null, null, 1]}},
  {class_name: "GlobalAveragePooling2D", config: {name: "pool"}}
];
const dense = {activation: "linear"};
const denseLayers = [
  {
    class_name: "Dense",
    config: {...dense, name: "identity", units: 3, use_bias: false, batch_input_shape: [null, 3]}
  },
  {class_name: "Dense", config: {...dense, name: "second", units: 4}},
  {class_name: "Activation", config: {name: "relu", activation: "relu"}},
  {class_name: "Dense", config: {...dense, name: "output", units: 2}}
];
const denseWeights: readonly Weight[] = [
  {name: "identity/kernel", shape: [3, 3], values: [1, 0, 0, 0, 1, 0, 0, 0, 1]},
  {name: "second/kernel", shape: [3, 4], values: ones(12)},
  {name: "second/bias", shape: [4], values: [-10, 1, 1, 1]},
  {name: "output/kernel", shape: [4, 2], values: ones(8)},
  {name: "output/bias", shape: [2], values: [-1, 1]}
];
