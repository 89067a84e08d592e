import "@tensorflow/tfjs-backend-cpu";
import type {GraphModel} from "@tensorflow/tfjs-converter";
import {loadGraphModel} from "@tensorflow/tfjs-converter";
import * as tf from "@tensorflow/tfjs-core";
import type {Network} from "../../../src/network/network.js";
import {type GraphModelOptions, readGraphModel} from "../../../src/network/readers/graphModel.js";
import {randomWeights} from "../random.js";

type Json = Record<string, unknown>;

/** A node of a GraphDef as the converter writes it in JSON. */
export interface GraphFileNode {
  name: string;
  op: string;
  input?: string[];
  attr: Json;
}

/** A `model.json` of a graph and the only file of weights beside it. */
export interface GraphFile {
  readonly json: {
    format: string;
    modelTopology: {node: GraphFileNode[]; library: Json; versions: Json};
    weightsManifest: {paths: string[]; weights: tf.io.WeightsManifestEntry[]}[];
    signature?: Json;
    userDefinedMetadata?: Json;
  };
  readonly shard: Uint8Array;
}

export const text = (value: string) => ({s: btoa(value)});
export const texts = (...values: string[]) => ({list: {s: values.map(btoa)}});
export const integers = (...values: number[]) => ({list: {i: values.map(String)}});
export const number = (value: number) => ({f: value});
export const integer = (value: number) => ({i: String(value)});
export const flag = (value: boolean) => ({b: value});
export const shape = (...sizes: number[]) => ({shape: {dim: sizes.map((size) => ({size: String(size)}))}});
export const float = {type: "DT_FLOAT"};
export const window = (h: number, w = h) => integers(1, h, w, 1);

/** Returns the attributes of a convolution or pooling. */
export function slide(strides: readonly [number, number] = [1, 1], padding = "SAME", more: Json = {}): Json {
  return {
    T: float,
    data_format: text("NHWC"),
    dilations: window(1),
    strides: window(...strides),
    padding: text(padding),
    ...more
  };
}

/** Returns what builds the file of a graph node by node; each call returns the name of the node. */
export function graphFile() {
  const node: GraphFileNode[] = [];
  const weights: tf.io.WeightsManifestEntry[] = [];
  const parts: Uint8Array[] = [];
  let seed = 0.1;
  const raw = (name: string, dims: readonly number[], dtype: "float32" | "int32", bytes: ArrayBufferView) => {
    node.push({
      name,
      op: "Const",
      attr: {dtype: {type: dtype === "int32" ? "DT_INT32" : "DT_FLOAT"}, value: {tensor: {}}}
    });
    weights.push({name, shape: dims.slice(), dtype});
    parts.push(new Uint8Array(bytes.buffer, bytes.byteOffset, bytes.byteLength));
    return name;
  };
  const builder = {
    op(op: string, name: string, input: readonly string[], attr: Json = {T: float}) {
      node.push({name, op, input: input.slice(), attr});
      return name;
    },
    image(name: string, ...sizes: number[]) {
      node.push({name, op: "Placeholder", attr: {dtype: float, shape: shape(-1, ...sizes)}});
      return name;
    },
    floats(name: string, dims: readonly number[], values: readonly number[]) {
      return raw(name, dims, "float32", Float32Array.from(values));
    },
    integers(name: string, dims: readonly number[], values: readonly number[]) {
      return raw(name, dims, "int32", Int32Array.from(values));
    },
    /** Normally distributed weights, other ones at each call. */
    random(name: string, ...dims: number[]) {
      seed = (seed * 7.13 + 0.37) % 1;
      const size = dims.slice(0, -1).reduce((a, b) => a * b, 1);
      return raw(name, dims, "float32", randomWeights(dims, seed, Math.sqrt(2 / size)).values);
    },
    /** Weights between 0.5 and 1.5. */
    positive(name: string, ...dims: number[]) {
      seed = (seed * 7.13 + 0.37) % 1;
      return raw(
        name,
        dims,
        "float32",
        randomWeights(dims, seed).values.map((d) => 1 + Math.tanh(d) / 2)
      );
    },
    file(more: Json = {}): GraphFile {
      const shard = new Uint8Array(parts.reduce((sum, d) => sum + d.length, 0));
      let offset = 0;
      for (const part of parts) {
        shard.set(part, offset);
        offset += part.length;
      }
      const modelTopology = {node, library: {}, versions: {producer: 898}};
      const weightsManifest = [{paths: ["group1-shard1of1.bin"], weights}];
      return {json: {format: "graph-model", modelTopology, weightsManifest, ...more}, shard};
    }
  };
  return builder;
}

export type GraphBuilder = ReturnType<typeof graphFile>;

/** Returns what our reader makes of a file. */
export function readGraphFile({json, shard}: GraphFile, options?: GraphModelOptions): Promise<Network> {
  return readGraphModel(structuredClone(json), async () => shard, options);
}

/** Returns what TF.js makes of a file. */
export async function referenceOf({json, shard}: GraphFile): Promise<GraphModel> {
  const {modelTopology, weightsManifest, format, signature, userDefinedMetadata} = structuredClone(json);
  const artifacts = {
    modelTopology,
    format,
    signature,
    userDefinedMetadata,
    weightSpecs: weightsManifest.flatMap((d) => d.weights),
    weightData: shard.slice().buffer
  } as tf.io.ModelArtifacts;
  return loadGraphModel(tf.io.fromMemory(artifacts));
}
