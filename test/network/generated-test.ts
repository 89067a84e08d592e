import * as tf from "@tensorflow/tfjs-core";
import * as fc from "fast-check";
import {expect, it} from "vitest";
import {type NodeBackendName, startNodeBackend} from "../../src/network/backendNode.js";
import {backward} from "../../src/network/backward.js";
import {forward} from "../../src/network/forward.js";
import {activations} from "../../src/network/layers/activations/activations.js";
import {onBackend} from "../../src/network/model.js";
import type {Layer, Network} from "../../src/network/network.js";
import {readNetwork, writeNetwork} from "../../src/network/serialize.js";
import {shapes} from "../../src/network/shapes.js";
import {runToEndSync} from "../../src/network/steps.js";
import {generatedNetwork} from "./generated.js";
import {plainForward} from "./plain.js";
import {randomWeights} from "./random.js";

/** The same networks every time; another seed and a larger number soon draw thousands more. */
const drawing = {seed: 5, numRuns: 150};
const BATCH = 2;

/** Relative to the largest of 1 and all that is compared: numbers of 24 bits, through layers that magnify. */
function near(actual: ArrayLike<number>, expected: ArrayLike<number>, tolerance: number, what: string) {
  expect(actual.length, what).toBe(expected.length);
  const scale = Array.from(expected).reduce((most, d) => Math.max(most, Math.abs(d)), 1);
  for (let i = 0; i < expected.length; ++i) {
    if (!(Math.abs(actual[i] - expected[i]) <= tolerance * scale))
      expect.fail(`${what}: value ${i}: ${actual[i]} is not within ${tolerance * scale} of ${expected[i]}`);
  }
}

const sizeOf = (shape: readonly number[]) => shape.reduce((size, d) => size * d, 1);

/** Pictures, as many as *batch*, and two signals. */
function drawn(network: Network, batch: number) {
  const known = shapes(network);
  const last = network.layers[network.layers.length - 1].name;
  const size = network.input.shape.map((d) => d!);
  return {last, x: numbers([batch, ...size], 0.3), g: numbers([BATCH, ...known.get(last)!], 0.6)};
}

const numbers = (shape: readonly number[], seed: number) => {
  return {shape, values: Float32Array.from(randomWeights(shape, seed).values)};
};

const tensor = ({values, shape}: ReturnType<typeof numbers>) => tf.tensor(values, [...shape], "float32");

async function onAll(check: (network: Network, batch: number) => void) {
  const backends = fc.constantFrom<NodeBackendName>("cpu", "wasm");
  const one = fc.asyncProperty(
    generatedNetwork,
    backends,
    fc.integer({min: 1, max: BATCH}),
    async (network, backend, batch) => {
      await startNodeBackend(backend);
      check(network, batch);
    }
  );
  await fc.assert(one, drawing);
}

it("shapes, forward: every layer of a generated network has its shape and the values of plain loops, and leaks nothing", async () => {
  await onAll((network) => {
    const {x, last} = drawn(network, BATCH);
    const known = shapes(network);
    const before = tf.memory().numTensors;
    const model = onBackend(network);
    const given = tensor(x);
    const outputs = network.layers.map((d) => d.name);
    const run = runToEndSync(forward(model, given, {outputs}));
    const length = x.values.length / BATCH;
    for (let n = 0; n < BATCH; ++n) {
      const expected = plainForward(network, x.values.slice(n * length, (n + 1) * length));
      for (const {name} of network.layers) {
        const {shape, values} = expected.get(name)!;
        const output = run.values.get(name)!;
        expect(known.get(name), name).toEqual([...shape]);
        expect(output.shape, name).toEqual([BATCH, ...shape]);
        near(output.dataSync().slice(n * values.length, (n + 1) * values.length), values, 1e-4, name);
      }
    }
    const fused = runToEndSync(forward(model, given, {keep: false}));
    near(fused.values.get(last)!.dataSync(), run.values.get(last)!.dataSync(), 1e-5, "fused");
    fused.dispose();
    run.dispose();
    model.dispose();
    given.dispose();
    expect(tf.memory().numTensors, "tensors").toBe(before);
  });
});

it("backward: the gradient of a generated network is its finite differences, for two signals through one pass too, and leaks nothing", async () => {
  await onAll((network, batch) => {
    const {x, g, last} = drawn(network, batch);
    const before = tf.memory().numTensors;
    const model = onBackend(network);
    const [given, values] = [tensor(x), tensor(g)];
    const run = runToEndSync(forward(model, given));
    const length = x.values.length / batch;
    if (run.values.has("input")) {
      const signals = runToEndSync(backward(model, run, {layer: last, values}));
      const gradient = signals.get("input")!.dataSync();
      for (let n = 0; n < BATCH; ++n) {
        const share = sizeOf(g.shape) / BATCH;
        const start = x.values.slice((n % batch) * length, ((n % batch) + 1) * length);
        const signal = g.values.slice(n * share, (n + 1) * share);
        for (const seed of [0.1, 0.7]) {
          const direction = numbers([length], seed).values;
          const slope = slopeAlong(network, start, direction, signal);
          if (slope === undefined) continue;
          const ours = direction.reduce((sum, d, i) => sum + d * gradient[n * length + i], 0);
          const scale = direction.reduce((sum, d, i) => sum + Math.abs(d * gradient[n * length + i]), 1);
          near([ours / scale], [slope / scale], 2e-4, "slope");
        }
      }
      for (const d of signals.values()) d.dispose();
    }
    run.dispose();
    model.dispose();
    tf.dispose([given, values]);
    expect(tf.memory().numTensors, "tensors").toBe(before);
  });
});

/** Returns the slope of Σ signal · output along a direction, or undefined where it has a kink. */
function slopeAlong(
  network: Network,
  x: Float32Array,
  direction: Float32Array,
  signal: Float32Array
): number | undefined {
  const last = network.layers[network.layers.length - 1].name;
  const at = (step: number) => {
    const moved = Float64Array.from(x, (d, i) => d + step * direction[i]);
    return plainForward(network, moved)
      .get(last)!
      .values.reduce((sum, d, i) => sum + d * signal[i], 0);
  };
  const step = 1e-5;
  const [ahead, here, behind] = [at(step), at(0), at(-step)];
  const [left, right] = [(here - behind) / step, (ahead - here) / step];
  const slope = (ahead - behind) / (2 * step);
  return Math.abs(left - right) > 1e-3 * Math.max(1, Math.abs(slope)) ? undefined : slope;
}

it("writeNetwork, readNetwork: a generated network is the same after a journey as JSON and bytes", () => {
  const one = fc.property(generatedNetwork, (network) => {
    const {graph, weights} = writeNetwork(network);
    expect(readNetwork(JSON.parse(JSON.stringify(graph)), weights)).toEqual(network);
  });
  fc.assert(one, drawing);
});

const KINDS: Readonly<Record<Layer["kind"], true>> = {
  ...{input: true, conv2d: true, depthwiseConv2d: true, conv2dTranspose: true, dense: true, relu: true},
  ...{activation: true, prelu: true, maxPool: true, averagePool: true, globalAveragePool: true, globalMaxPool: true},
  ...{batchNorm: true, layerNorm: true, localResponseNorm: true, concat: true, add: true, subtract: true},
  ...{multiply: true, divide: true, average: true, maximum: true, minimum: true, selectChannels: true},
  ...{upsample: true, reshape: true, permute: true, flatten: true, pad: true, crop: true, softmax: true},
  logSoftmax: true
};

it("generated networks are of all kinds of layers and of all functions", () => {
  const layers = fc.sample(generatedNetwork, drawing).flatMap((d) => d.layers);
  const functions = layers.flatMap((d) => (d.kind === "activation" ? [d.function] : []));
  expect([...new Set(functions)].sort()).toEqual(Object.keys(activations).sort());
  expect([...new Set(layers.map((d) => d.kind))].sort()).toEqual(Object.keys(KINDS).sort());
});
