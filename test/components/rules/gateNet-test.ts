import * as tf from "@tensorflow/tfjs-core";
import {beforeAll, expect, it} from "vitest";
import {type GateNumbers, gateRun, pathProduct, pathsTo} from "../../../src/components/rules/gateNet.js";
import {gateExample} from "../../../src/components/rules/gatesFigure.js";
import {startNodeBackend} from "../../../src/network/backendNode.js";
import {backward} from "../../../src/network/backward.js";
import {forward} from "../../../src/network/forward.js";
import {onBackend} from "../../../src/network/model.js";
import type {Network} from "../../../src/network/network.js";
import {runToEndSync} from "../../../src/network/steps.js";
import {allClose} from "../../asserts.js";

beforeAll(() => startNodeBackend("cpu"));

const rules = ["gradient", "deconvnet", "guided"] as const;
const whole = (count: number, seed: number) =>
  Array.from({length: count}, (_, i) => Math.round(3 * Math.sin(seed * 7 + 3.7 * i)));
const seeded = (seed: number): GateNumbers => ({
  x: whole(3, seed),
  a: whole(9, seed + 0.3),
  b: whole(9, seed + 0.6),
  c: whole(3, seed + 0.9)
});

/** The same net as a network of the site’s engine, whose kernels are inputs × outputs. */
function engine({a, b, c}: GateNumbers): Network {
  const dense = (name: string, input: string, weights: readonly number[], outputs: number) => {
    const values = Float32Array.from(weights, (_, at) => weights[(at % outputs) * 3 + Math.floor(at / outputs)]);
    return {kind: "dense", name, inputs: [input], kernel: {shape: [3, outputs], values}} as const;
  };
  return {
    name: "gates",
    input: {shape: [3], range: [0, 1]},
    labels: [],
    layers: [
      {kind: "input", name: "input", inputs: []},
      dense("first", "input", a, 3),
      {kind: "relu", name: "relu1", inputs: ["first"]},
      dense("second", "relu1", b, 3),
      {kind: "relu", name: "relu2", inputs: ["second"]},
      dense("out", "relu2", c, 1)
    ]
  };
}

it.each([0, 1, 2, 3, 4, 5, 6, 7])("the gates do on both ways what the engine does, numbers %i", (seed) => {
  const numbers = seed ? seeded(seed) : gateExample;
  const model = onBackend(engine(numbers));
  const pass = runToEndSync(forward(model, tf.tensor([[...numbers.x]])));
  const signal = {layer: "out", values: tf.tensor([[1]])};
  for (const rule of rules) {
    const run = gateRun(numbers, rule);
    const sent = runToEndSync(backward(model, pass, signal, {to: ["input", "relu1", "relu2"], rule}));
    const close = (mine: readonly number[], theirs: tf.Tensor) =>
      allClose(Float32Array.from(mine), theirs.dataSync(), 1e-5);
    close(run.first.received, pass.values.get("first")!);
    close(run.second.received, pass.values.get("second")!);
    close([run.value], pass.values.get("out")!);
    close(run.total, sent.get("input")!);
    close(run.first.signal, sent.get("relu1")!);
    close(run.second.signal, sent.get("relu2")!);
  }
  model.dispose();
});

it.each([0, 1, 2, 3, 4, 5, 6, 7])("what arrives at an input is the sum over its nine paths, numbers %i", (seed) => {
  const numbers = seed ? seeded(seed) : gateExample;
  for (const rule of rules) {
    const run = gateRun(numbers, rule);
    run.total.forEach((total, i) => {
      expect(pathsTo(i).reduce((sum, path) => sum + pathProduct(numbers, run, path).arrives, 0)).toBeCloseTo(total);
    });
  }
});

it("the words about the first numbers are true", () => {
  const totals = rules.map((rule) => gateRun(gateExample, rule).total);
  expect(totals.map((d) => d.map((g) => g + 0))).toEqual([
    [2, 2, 2],
    [8, -8, 12],
    [8, 0, 4]
  ]);
  const [gradient, deconvnet, guided] = rules.map((rule) => gateRun(gateExample, rule));
  const arriving = (run: typeof gradient) => pathsTo(1).map((path) => pathProduct(gateExample, run, path).arrives);
  expect(pathProduct(gateExample, gradient, [1, 0, 0])).toEqual({
    weights: [-2, -2, 1],
    product: 4,
    open: true,
    arrives: 4
  });
  expect(arriving(gradient).filter(Boolean)).toEqual([4, -2]);
  expect(arriving(guided).filter(Boolean)).toEqual([]);
  expect([guided.second.open[0], guided.first.open[0], guided.first.signal[0]]).toEqual([false, false, -2]);
  expect([gradient.first.received[1] < 0, deconvnet.first.open[1], gradient.second.open[2]]).toEqual([
    true,
    true,
    true
  ]);
  expect(pathProduct(gateExample, deconvnet, [1, 1, 2]).arrives).toBe(-8);
  expect(gradient.value).toBe(8);
  expect(gateRun({...gateExample, x: [1, 2.1, 1]}, "gradient").value).toBeCloseTo(8.2);
});
