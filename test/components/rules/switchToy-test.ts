import * as tf from "@tensorflow/tfjs-core";
import {beforeAll, expect, it} from "vitest";
import {type Numbers, toyBackward, toyForward} from "../../../src/components/rules/switchToy.js";
import {startNodeBackend} from "../../../src/network/backendNode.js";
import {backward} from "../../../src/network/backward.js";
import {forward} from "../../../src/network/forward.js";
import {onBackend} from "../../../src/network/model.js";
import type {Network} from "../../../src/network/network.js";
import {runToEndSync} from "../../../src/network/steps.js";
import {allClose} from "../../asserts.js";

beforeAll(() => startNodeBackend("cpu"));

const grid = (width: number, ...values: number[]): Numbers => ({values, width, height: values.length / width});
const whole = (count: number, seed: number) =>
  Array.from({length: count}, (_, i) => Math.round(4 * Math.sin(seed * 7 + 3.7 * i)));

/** The same toy as a network of the site’s engine. */
function engine(kernel: Numbers, pool: "maxPool" | "averagePool" = "maxPool"): Network {
  const {width, height} = kernel;
  return {
    name: "switches",
    input: {shape: [6, 6, 1], range: [0, 1]},
    labels: [],
    layers: [
      {kind: "input", name: "input", inputs: []},
      {
        kind: "conv2d",
        name: "conv",
        inputs: ["input"],
        kernel: {shape: [height, width, 1, 1], values: Float32Array.from(kernel.values)},
        strides: [1, 1],
        padding: "valid"
      },
      {kind: "relu", name: "relu", inputs: ["conv"]},
      {kind: pool, name: "pool", inputs: ["relu"], size: [2, 2], strides: [2, 2], padding: "valid"}
    ]
  };
}

it.each([1, 2, 3, 4, 5])("the toy does on both ways what the engine does, numbers %i, ties and zeros too", (seed) => {
  const input = grid(6, ...whole(36, seed));
  const kernel = grid(3, ...whole(9, seed + 0.3).map((d) => Math.sign(d)));
  const weights = whole(4, seed + 0.7);
  const run = toyForward(input, kernel, weights);
  const model = onBackend(engine(kernel));
  const pass = runToEndSync(forward(model, tf.tensor(Float32Array.from(input.values), [1, 6, 6, 1])));
  for (const layer of ["conv", "relu", "pool"] as const)
    allClose(Float32Array.from(run[layer].values), pass.values.get(layer)!.dataSync(), 1e-6);
  const signal = {layer: "pool", values: tf.tensor(weights, [1, 2, 2, 1])};
  for (const rule of ["gradient", "deconvnet", "guided"] as const) {
    const sent = runToEndSync(backward(model, pass, signal, {to: ["input", "relu", "conv"], rule}));
    const toy = toyBackward(run, rule);
    for (const layer of ["input", "relu", "conv"] as const)
      allClose(Float32Array.from(toy[layer].values), sent.get(layer)!.dataSync(), 1e-6);
  }
  model.dispose();
});

it.each([1, 2, 3])(
  "without switches the signal goes back as the engine’s average pooling sends it, numbers %i",
  (seed) => {
    const input = grid(6, ...whole(36, seed));
    const kernel = grid(3, ...whole(9, seed + 0.3).map((d) => Math.sign(d)));
    const weights = whole(4, seed + 0.7);
    const model = onBackend(engine(kernel, "averagePool"));
    const pass = runToEndSync(forward(model, tf.tensor(Float32Array.from(input.values), [1, 6, 6, 1])));
    const signal = {layer: "pool", values: tf.tensor(weights, [1, 2, 2, 1])};
    for (const rule of ["gradient", "deconvnet", "guided"] as const) {
      const sent = runToEndSync(backward(model, pass, signal, {to: ["input", "relu", "conv"], rule}));
      const toy = toyBackward(toyForward(input, kernel, weights), rule, "mean");
      for (const layer of ["input", "relu", "conv"] as const)
        allClose(Float32Array.from(toy[layer].values), sent.get(layer)!.dataSync(), 1e-6);
    }
    model.dispose();
  }
);

it("a flat image is all ties: the first of every four is the switch, and the deconvnet alone goes through a ReLU that was off", () => {
  const run = toyForward(grid(6, ...new Array(36).fill(0)), grid(3, 0, 0, 0, 0, 1, 0, 0, 0, 0), [1, 2, -3, 4]);
  expect(run.switches).toEqual([0, 2, 8, 10]);
  expect(run.value).toBe(0);
  const at = (rule: "gradient" | "deconvnet" | "guided") => toyBackward(run, rule).conv.values.filter(Boolean);
  expect([at("gradient"), at("guided"), at("deconvnet")]).toEqual([[], [], [1, 2, 4]]);
});

it("under the rule gradient the signal says what a small change of a pixel does", () => {
  const input = grid(6, ...Array.from({length: 36}, (_, i) => 4 * Math.sin(1.3 * i * i + 0.2)));
  const kernel = grid(3, ...whole(9, 5));
  const weights = [1, -2, 3, 0.5];
  const {input: signal} = toyBackward(toyForward(input, kernel, weights), "gradient");
  const {value} = toyForward(input, kernel, weights);
  signal.values.forEach((g, i) => {
    const more = input.values.map((d, k) => d + (k === i ? 1e-6 : 0));
    expect((toyForward({...input, values: more}, kernel, weights).value - value) / 1e-6).toBeCloseTo(g, 3);
  });
});

it("wrong counts are refused", () => {
  expect(() => toyForward({values: [1], width: 6, height: 6}, grid(3, ...whole(9, 1)), [])).toThrow(
    "not 36 numbers: 1"
  );
  expect(() => toyForward(grid(6, ...whole(36, 1)), grid(3, ...whole(9, 1)), [1])).toThrow("not 4 numbers: 1");
});
