import * as tf from "@tensorflow/tfjs-core";
import {expect, it} from "vitest";
import {startNodeBackend} from "../../../src/network/backendNode.js";
import {activations} from "../../../src/network/layers/activations/activations.js";
import {kindOf} from "../../../src/network/layers/kinds.js";
import type {ReluRule} from "../../../src/network/layers/layerKind.js";
import type {ActivationLayer, ActivationName} from "../../../src/network/network.js";
import {allClose} from "../../asserts.js";
import {agreesWithGrad} from "./agreesWithGrad.js";

type Settings = Readonly<Record<string, number>>;

const layer = (name: ActivationName, parameters?: Settings): ActivationLayer => ({
  kind: "activation",
  name,
  inputs: ["input"],
  function: name,
  parameters
});

/** The error function by its series, exact for small values. */
function erf(x: number): number {
  let [term, sum] = [x, x];
  for (let n = 1; n < 80; ++n) {
    term *= -(x * x) / n;
    sum += term / (2 * n + 1);
  }
  return (2 / Math.sqrt(Math.PI)) * sum;
}

const sigmoid = (x: number) => 1 / (1 + Math.exp(-x));
const softplus = (x: number) => Math.log1p(Math.exp(x));
const clip = (x: number, min: number, max: number) => Math.min(Math.max(x, min), max);
const {exp, sqrt, PI, tanh} = Math;

/** Every function in double precision, with parameters; *kinks* are where it bends, and *from* where it begins. */
const functions: readonly {
  readonly name: ActivationName;
  readonly parameters?: Settings;
  readonly f: (x: number) => number;
  readonly kinks?: readonly number[];
  readonly from?: number;
}[] = [
  {name: "abs", f: Math.abs, kinks: [0]},
  {name: "clip", f: (x) => x},
  {name: "clip", parameters: {min: -1}, f: (x) => Math.max(x, -1), kinks: [-1]},
  {name: "clip", parameters: {max: 0.5}, f: (x) => Math.min(x, 0.5), kinks: [0.5]},
  {name: "clip", parameters: {min: -1, max: 1}, f: (x) => clip(x, -1, 1), kinks: [-1, 1]},
  {name: "elu", f: (x) => (x > 0 ? x : exp(x) - 1), kinks: [0]},
  {name: "elu", parameters: {alpha: 0.3}, f: (x) => (x > 0 ? x : 0.3 * (exp(x) - 1)), kinks: [0]},
  {name: "erf", f: erf},
  {name: "exponential", f: exp},
  {name: "gelu", f: (x) => (x / 2) * (1 + erf(x / sqrt(2)))},
  {name: "geluTanh", f: (x) => (x / 2) * (1 + tanh(sqrt(2 / PI) * (x + 0.044715 * x ** 3)))},
  {name: "hardSigmoid", f: (x) => clip(0.2 * x + 0.5, 0, 1), kinks: [-2.5, 2.5]},
  {name: "hardSigmoid", parameters: {slope: 1 / 6}, f: (x) => clip(x / 6 + 0.5, 0, 1), kinks: [-3, 3]},
  {name: "hardSwish", f: (x) => (x * clip(x + 3, 0, 6)) / 6, kinks: [-3, 3]},
  {name: "leakyRelu", f: (x) => Math.max(x, 0), kinks: [0]},
  {name: "leakyRelu", parameters: {slope: 0.2}, f: (x) => (x > 0 ? x : 0.2 * x), kinks: [0]},
  {
    name: "leakyRelu",
    parameters: {slope: 0.1, threshold: 0.4, max: 2},
    f: (x) => (x >= 2 ? 2 : x >= 0.4 ? x : 0.1 * (x - 0.4)),
    kinks: [0.4, 2]
  },
  {name: "log", f: Math.log, from: 0},
  {name: "mish", f: (x) => x * tanh(softplus(x))},
  {name: "power", f: (x) => x * x},
  {name: "power", parameters: {exponent: 3}, f: (x) => x ** 3},
  {name: "power", parameters: {exponent: 0.75}, f: (x) => x ** 0.75, from: 0},
  {name: "power", parameters: {exponent: -0.5}, f: (x) => x ** -0.5, from: 0},
  {name: "reciprocal", f: (x) => 1 / x, kinks: [0]},
  {
    name: "selu",
    f: (x) => 1.0507009873554805 * (x > 0 ? x : 1.6732632423543772 * (exp(x) - 1)),
    kinks: [0]
  },
  {name: "sigmoid", f: sigmoid},
  {name: "softplus", f: softplus},
  {name: "softsign", f: (x) => x / (1 + Math.abs(x))},
  {name: "sqrt", f: sqrt, from: 0},
  {name: "swish", f: (x) => x * sigmoid(x)},
  {name: "swish", parameters: {beta: 1.702}, f: (x) => x * sigmoid(1.702 * x)},
  {name: "tanh", f: tanh}
];

/** Returns what comes out, and the slope that a signal of ones finds. */
function through(of: ActivationLayer, values: readonly number[], rule: ReluRule = "gradient") {
  return tf.tidy(() => {
    const x = tf.tensor2d([values.slice()]);
    const output = kindOf(of).forward(of, [x], null!);
    const [back] = kindOf(of).backward(of, tf.onesLike(x), {inputs: [x], output, model: null!, rule});
    return {y: output.dataSync(), slope: back.dataSync()};
  });
}

const points = Array.from({length: 33}, (_, i) => (i - 16) / 4 + 0.03);

it("every activation is tested", () => {
  expect(Array.from(new Set(functions.map(({name}) => name)))).toEqual(Object.keys(activations));
});

for (const backend of ["wasm", "cpu"] as const)
  for (const {name, parameters, f, kinks = [], from = Number.NEGATIVE_INFINITY} of functions)
    it(`${name} ${JSON.stringify(parameters ?? {})} is its formula, and its slope finite differences, on ${backend}`, async () => {
      await startNodeBackend(backend);
      const x = points.filter((d) => d > from && kinks.every((kink) => Math.abs(kink - d) > 1e-3));
      const {y, slope} = through(layer(name, parameters), x);
      allClose(y, x.map(f), 1e-5);
      allClose(
        slope,
        x.map((d) => (f(d + 1e-5) - f(d - 1e-5)) / 2e-5),
        2e-5
      );
    });

/** What a reader can check: x, y, and the slope, which at a bend is one of the two sides’. */
const table: readonly [ActivationName, Settings, readonly (readonly [x: number, y: number, slope: number])[]][] = [
  ["abs", {}, [[-2, 2, -1], [0, 0, 0], [3, 3, 1]]],
  ["clip", {min: -1, max: 1}, [[-1, -1, 0], [0, 0, 1], [1, 1, 0]]],
  ["elu", {}, [[0, 0, 1], [2, 2, 1], [-100, -1, 0]]],
  ["erf", {}, [[0, 0, 1.1283792], [1, 0.8427008, 0.4151075], [-1, -0.8427008, 0.4151075]]],
  ["exponential", {}, [[0, 1, 1], [1, Math.E, Math.E]]],
  ["gelu", {}, [[0, 0, 0.5], [1, 0.8413447, 1.0833155], [-1, -0.1586553, -0.0833155], [30, 30, 1], [-30, 0, 0]]],
  ["geluTanh", {}, [[0, 0, 0.5], [1, 0.8411920, 1.0829641], [30, 30, 1], [-30, 0, 0]]],
  ["hardSigmoid", {}, [[-2.5, 0, 0], [0, 0.5, 0.2], [2.5, 1, 0]]],
  ["hardSwish", {}, [[-3, 0, 0], [0, 0, 0.5], [3, 3, 1], [4, 4, 1]]],
  ["leakyRelu", {slope: 0.1}, [[-2, -0.2, 0.1], [0, 0, 0.1], [2, 2, 1]]],
  ["log", {}, [[1, 0, 1], [2, Math.LN2, 0.5]]],
  ["mish", {}, [[0, 0, 0.6], [1, 0.8650984, 1.0490362], [80, 80, 1], [-80, 0, 0]]],
  ["power", {exponent: 3}, [[-2, -8, 12], [0, 0, 0], [2, 8, 12]]],
  ["reciprocal", {}, [[-2, -0.5, -0.25], [4, 0.25, -0.0625]]],
  ["selu", {}, [[0, 0, 1.7580993], [1, 1.0507010, 1.0507010], [-100, -1.7580993, 0]]],
  ["sigmoid", {}, [[0, 0.5, 0.25], [100, 1, 0], [-100, 0, 0]]],
  ["softplus", {}, [[0, Math.LN2, 0.5], [80, 80, 1], [-80, 0, 0]]],
  ["softsign", {}, [[0, 0, 1], [1, 0.5, 0.25], [-1, -0.5, 0.25]]],
  ["sqrt", {}, [[4, 2, 0.25], [1, 1, 0.5]]],
  ["swish", {}, [[0, 0, 0.5], [1, 0.7310586, 0.9276705], [-1, -0.2689414, 0.0723295], [100, 100, 1], [-100, 0, 0]]],
  ["tanh", {}, [[0, 0, 1], [50, 1, 0], [-50, -1, 0]]]
]; // biome-ignore format: a table

for (const backend of ["wasm", "cpu"] as const)
  it(`activations have the values and slopes of a table, at bends and far out too, on ${backend}`, async () => {
    await startNodeBackend(backend);
    expect(table.map(([name]) => name)).toEqual(Object.keys(activations));
    for (const [name, parameters, rows] of table) {
      const {y, slope} = through(layer(name, parameters), rows.map(([x]) => x)); // biome-ignore format: one line
      allClose(y, rows.map((d) => d[1]), 2e-6); // biome-ignore format: one line
      allClose(slope, rows.map((d) => d[2]), 2e-6); // biome-ignore format: one line
    }
  });

it("activations agree with tf.grad, signals of a larger batch too", async () => {
  await agreesWithGrad(layer("tanh"), [[3, 2, 4]], (x) => tf.tanh(x));
  await agreesWithGrad(layer("sigmoid"), [[7]], (x) => tf.sigmoid(x));
  await agreesWithGrad(layer("elu"), [[3, 2, 4]], (x) => tf.elu(x as tf.Tensor4D));
  await agreesWithGrad(layer("selu"), [[3, 2, 4]], (x) => tf.selu(x));
  await agreesWithGrad(layer("softplus"), [[3, 2, 4]], (x) => tf.softplus(x));
  await agreesWithGrad(layer("leakyRelu", {slope: 0.3}), [[3, 2, 4]], (x) => tf.leakyRelu(x as tf.Tensor4D, 0.3));
  await agreesWithGrad(layer("swish"), [[3, 2, 4]], (x) => tf.mul(x, tf.sigmoid(x)));
  await agreesWithGrad(layer("mish"), [[3, 2, 4]], (x) => tf.mul(x, tf.tanh(tf.softplus(x))));
  await agreesWithGrad(layer("clip"), [[3, 2, 4]], (x) => tf.clone(x));
  await agreesWithGrad(layer("exponential"), [[5]], (x) => tf.exp(x));
});

it("an activation that is no ReLU sends its gradient under every rule", async () => {
  await startNodeBackend("cpu");
  for (const rule of ["deconvnet", "guided", "guided-negative"] as const)
    for (const {name, parameters} of functions) {
      const x = [0.2, 0.7, 1.4];
      allClose(through(layer(name, parameters), x, rule).slope, through(layer(name, parameters), x).slope, 0);
    }
});
