import * as tf from "@tensorflow/tfjs-core";
import {InferenceSession, Tensor} from "onnxruntime-node";
import {expect} from "vitest";
import {type NodeBackendName, startNodeBackend} from "../../../../src/network/backendNode.js";
import {forward} from "../../../../src/network/forward.js";
import {onBackend} from "../../../../src/network/model.js";
import type {Network} from "../../../../src/network/network.js";
import {type OnnxOptions, readOnnx} from "../../../../src/network/readers/onnx.js";
import {runToEndSync} from "../../../../src/network/steps.js";
import {allClose} from "../../../asserts.js";
import {randomWeights} from "../../random.js";
import {kindsRead} from "../kindsRead.js";
import {type FileModel, onnxFile} from "./onnxFile.js";

export interface AgreesOptions extends OnnxOptions {
  /** Defaults to 1e-4, for values of about one. */
  readonly tolerance?: number;
  readonly backends?: readonly NodeBackendName[];
  /** What is fed; defaults to normally distributed values. */
  readonly values?: Float32Array;
  /** The size of image for dimensions that the file leaves open. */
  readonly size?: number;
  /** How many tensors on the way must be compared, at least; defaults to 0. */
  readonly intermediates?: number;
}

/**
 * Fails unless our network of a file gives what ONNX Runtime does: its output
 * and whatever on the way is a layer of ours whose name is a tensor's.
 * Returns the network.
 */
export async function agreesWithRuntime(model: FileModel, options: AgreesOptions = {}): Promise<Network> {
  const {tolerance = 1e-4, backends = ["cpu"], size = 16, intermediates = 0, ...given} = options;
  const network = readOnnx(onnxFile(model), given);
  const [input] = model.inputs;
  const dims = input.shape!.map((d, i) => (typeof d === "number" ? d : i === 0 ? 1 : size));
  const count = dims.reduce((a, b) => a * b, 1);
  const values = options.values ?? Float32Array.from(randomWeights([count], 0.61).values);
  const output = given.output ?? model.outputs[0].name;
  const names = new Set([output, ...model.nodes.flatMap(({outputs}) => outputs.filter((d) => d !== ""))]);
  const watched = {...model, outputs: [...names].map((name) => ({name, type: 0}))};
  const session = await InferenceSession.create(onnxFile(watched), {
    graphOptimizationLevel: "disabled",
    logSeverityLevel: 3
  });
  const expected = await session.run({[input.name]: new Tensor("float32", values, dims)});
  await session.release();
  for (const backend of backends) {
    await startNodeBackend(backend);
    const ours = runOurs(network, ourImage(values, dims, network));
    const last = network.layers[network.layers.length - 1].name;
    const wanted = expected[output];
    allClose(ours.get(last)!.values, inOurOrder(wanted, ours.get(last)!.shape), tolerance);
    let compared = 0;
    for (const [name, {values, shape}] of ours) {
      const tensor = expected[`${name}_output_0`] ?? expected[`/${name}_output_0`];
      if (tensor?.type !== "float32" || name === last || !isComparable(tensor, shape)) continue;
      const theirs = inOurOrder(tensor, shape);
      try {
        allClose(values, theirs, tolerance);
      } catch (cause) {
        throw new Error(`${name}: ${(cause as Error).message}`, {cause});
      }
      ++compared;
    }
    expect(compared, "tensors compared on the way").toBeGreaterThanOrEqual(intermediates);
  }
  kindsRead("ONNX", network);
  return network;
}

/** Returns what every layer gives for an image [1, …]. */
export function runOurs(network: Network, image: tf.Tensor): Map<string, {values: Float32Array; shape: number[]}> {
  const model = onBackend(network);
  const run = runToEndSync(forward(model, image));
  const result = new Map(
    Array.from(run.values, ([name, tensor]) => [
      name,
      {values: tensor.dataSync<"float32">().slice(), shape: tensor.shape.slice(1)}
    ])
  );
  run.dispose();
  model.dispose();
  image.dispose();
  return result;
}

/** Returns the values fed to the file as the image of our network: channels last. */
function ourImage(values: Float32Array, dims: readonly number[], network: Network): tf.Tensor {
  const given = tf.tensor(values.slice(), dims.slice(), "float32");
  const {shape} = network.input;
  if (shape.length === 1) return tf.reshape(given, [1, -1]);
  const four = dims.length === 3 ? tf.expandDims(given, 0) : given;
  const first = four.shape[1] === shape[2] && (four.shape[3] !== shape[2] || [1, 3].includes(four.shape[1]!));
  return first || shape[2] !== four.shape[3] ? tf.transpose(four, [0, 2, 3, 1]) : tf.clone(four);
}

/** Returns whether our layer of the given shape lists its values as the runtime does, or channels last of its maps. */
function isComparable({dims}: Tensor, shape: readonly number[]): boolean {
  const many = dims.filter((d) => d !== 1);
  if (shape.length === 1) return many.length <= 1;
  return dims.length === 4 && dims[2] === shape[0] && dims[3] === shape[1] && dims[1] === shape[2];
}

/** Returns a tensor of the runtime in the order of our layer of the given shape: channels last where it is a map. */
function inOurOrder({data, dims}: Tensor, shape: readonly number[]): Float32Array {
  const values = data as Float32Array;
  if (shape.length !== 3 || dims.length !== 4) return values;
  const [, c, h, w] = dims;
  if (h !== shape[0] || w !== shape[1] || c !== shape[2]) return values;
  return Float32Array.from(values, (_, i) => values[(i % c) * h * w + Math.floor(i / c)]);
}
