import "@tensorflow/tfjs-backend-cpu";
import * as tf from "@tensorflow/tfjs-core";
import {forward} from "../../../src/network/forward.js";
import {onBackend} from "../../../src/network/model.js";
import type {Network} from "../../../src/network/network.js";
import {type LayersModelOptions, readLayersModel} from "../../../src/network/readers/layersModel.js";
import {runToEndSync} from "../../../src/network/steps.js";
import {kindsRead} from "./kindsRead.js";

/** A weight of a hand-written model: its shape and its values. */
export interface Given {
  readonly shape: readonly number[];
  readonly values: readonly number[];
}

/** Returns the `model.json` of a topology, and its only shard. */
export function kerasFile(
  model: object,
  weights: Readonly<Record<string, Given>> | readonly [string, Given][] = {},
  version?: string
) {
  const list: readonly [string, Given][] = Array.isArray(weights) ? weights : Object.entries(weights);
  const values = list.flatMap(([, d]) => d.values);
  return {
    json: {
      format: "layers-model",
      modelTopology: {...(version ? {keras_version: version} : {}), backend: "tensorflow", model_config: model},
      weightsManifest: [
        {paths: ["weights.bin"], weights: list.map(([name, {shape}]) => ({name, shape, dtype: "float32"}))}
      ]
    },
    shard: new Uint8Array(Float32Array.from(values).buffer)
  };
}

/** Returns the network of a hand-written model. */
export function readKeras(
  model: object,
  weights: Readonly<Record<string, Given>> | readonly [string, Given][] = {},
  {version, ...options}: LayersModelOptions & {version?: string} = {}
): Promise<Network> {
  const {json, shard} = kerasFile(model, weights, version);
  return readLayersModel(json, async () => shard, options);
}

/** Returns a model of layers in a row, the first of which takes one example of the given *shape*. */
export function row(shape: readonly (number | null)[], ...layers: readonly (readonly [string, object])[]): object {
  return {
    class_name: "Sequential",
    config: {
      name: "m",
      layers: [
        {class_name: "InputLayer", config: {name: "in", batch_input_shape: [null, ...shape]}},
        ...layers.map(([class_name, config], i) => ({class_name, config: {name: `l${i}`, ...config}}))
      ]
    }
  };
}

/** Returns a model whose layers say where their inputs come from. */
export function graph(
  shape: readonly (number | null)[],
  layers: readonly (readonly [string, string, object, unknown])[],
  outputs: unknown,
  name = "m"
): {class_name: string; config: {name: string; layers: object[]; input_layers: unknown; output_layers: unknown}} {
  return {
    class_name: "Functional",
    config: {
      name,
      layers: [
        {
          class_name: "InputLayer",
          name: "in",
          config: {name: "in", batch_input_shape: [null, ...shape]},
          inbound_nodes: []
        },
        ...layers.map(([class_name, name, config, inbound_nodes]) => ({
          class_name,
          name,
          config: {name, ...config},
          inbound_nodes
        }))
      ],
      input_layers: [["in", 0, 0]],
      output_layers: outputs
    }
  };
}

/** Returns what the network gives for one example. */
export function outputOf(network: Network, values: readonly number[], shape = network.input.shape): number[] {
  kindsRead("TF.js Layers", network);
  const model = onBackend(network);
  const x = tf.tensor(Array.from(values), [1, ...shape.map((d) => d!)]);
  try {
    const run = runToEndSync(forward(model, x, {keep: false}));
    const output = run.values.get(network.layers[network.layers.length - 1].name)!;
    const result = Array.from(output.dataSync<"float32">());
    run.dispose();
    return result;
  } finally {
    x.dispose();
    model.dispose();
  }
}
