import * as tf from "@tensorflow/tfjs-core";
import {expect} from "vitest";
import {forward} from "../../../src/network/forward.js";
import {onBackend} from "../../../src/network/model.js";
import type {Network} from "../../../src/network/network.js";
import type {GraphModelOptions} from "../../../src/network/readers/graphModel.js";
import {runToEndSync} from "../../../src/network/steps.js";
import {allClose} from "../../asserts.js";
import {randomTensor} from "../random.js";
import {type GraphFile, readGraphFile, referenceOf} from "./graphFile.js";
import {kindsRead} from "./kindsRead.js";

export interface AgreesWithGraphOptions extends GraphModelOptions {
  /** The size of the image, where the file leaves it free. */
  readonly size?: readonly [number, number];
  readonly tolerance?: number;
  /** What the image is multiplied with; defaults to 1. */
  readonly scale?: number;
}

/**
 * Fails unless our reading of the *file* gives the same numbers as TF.js’s own executor, at the output and at every
 * layer that has a node’s name. Returns the network.
 */
export async function agreesWithGraph(file: GraphFile, options: AgreesWithGraphOptions = {}): Promise<Network> {
  const {size, tolerance = 1e-4, scale = 1, ...given} = options;
  const network = await readGraphFile(file, given);
  const reference = await referenceOf(file);
  const dims = network.input.shape.map((d, i) => d ?? size![i]);
  const x = tf.mul(randomTensor([1, ...dims], 0.25), scale);
  const names = network.layers.slice(1).map(({name}) => name);
  const run = runToEndSync(forward(onBackend(network), x));
  const placeholder = file.json.modelTopology.node.find(({op}) => op === "Placeholder")!.name;
  const nodes = new Set(file.json.modelTopology.node.map(({name}) => name));
  const last = names[names.length - 1];
  for (const name of names) {
    if (!nodes.has(name.split(":")[0])) continue;
    if (name === names[names.length - 2] && moved(network, file)) continue; // a softmax behind what listed it
    const expected = await (reference.execute({[placeholder]: x}, name) as tf.Tensor).data<"float32">();
    const largest = expected.reduce((a, b) => Math.max(a, Math.abs(b)), 1);
    try {
      allClose(await run.values.get(name)!.data(), expected, tolerance * largest);
    } catch (cause) {
      expect.fail(
        `${name} (${JSON.stringify(file.json.modelTopology.node.find((d) => d.name === name))}): ${(cause as Error).message}`
      );
    }
  }
  expect(network.layers.length).toBeGreaterThan(1);
  expect(last).toBe(network.layers[network.layers.length - 1].name);
  kindsRead("TF.js graph model", network);
  return network;
}

/** Whether the order of the last two layers is not that of their nodes. */
function moved({layers}: Network, {json}: GraphFile): boolean {
  const {name, inputs} = layers[layers.length - 1];
  const node = json.modelTopology.node.find((d) => d.name === name);
  return !!node && !node.input?.some((d) => d === inputs[0]);
}
