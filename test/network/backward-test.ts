import "../../tools/reference/gradients.js";
import * as tf from "@tensorflow/tfjs-core";
import {beforeEach, expect, it} from "vitest";
import {startNodeBackend} from "../../src/network/backendNode.js";
import {backward} from "../../src/network/backward.js";
import {type ForwardPass, forward} from "../../src/network/forward.js";
import type {ReluRule} from "../../src/network/layers/layerKind.js";
import {type Model, onBackend} from "../../src/network/model.js";
import type {Network} from "../../src/network/network.js";
import {runToEndSync} from "../../src/network/steps.js";
import {guidedRelu} from "../../tools/reference/guidedRelu.js";
import {allClose} from "../asserts.js";
import {branching, plainBranching} from "./branching.js";
import {randomTensor} from "./random.js";
import {oneConv} from "./toys.js";
import {deepFreeze, digest} from "./unchanged.js";

beforeEach(() => startNodeBackend("wasm"));

const image = (batch = 1, seed = 0.4) => randomTensor([batch, 13, 12, 3], seed);
const seed = (batch = 1) => randomTensor([batch, 5], 0.8);

function back(
  model: Model,
  run: ForwardPass,
  layer: string,
  values: tf.Tensor,
  to = "input",
  rule?: ReluRule
): tf.Tensor {
  return runToEndSync(backward(model, run, {layer, values}, {to: [to], rule})).get(to)!;
}

it("backward of a branching network equals tf.grad, in a batch too, on every backend", async () => {
  for (const batch of [1, 2]) {
    await startNodeBackend("cpu");
    const expected = tf
      .grad((x) => plainBranching(x))(image(batch), seed(batch))
      .dataSync();
    for (const backend of ["cpu", "wasm"] as const) {
      await startNodeBackend(backend);
      const model = onBackend(branching);
      const run = runToEndSync(forward(model, image(batch)));
      const map = back(model, run, "logits", seed(batch));
      expect(map.shape).toEqual([batch, 13, 12, 3]);
      allClose(map.dataSync(), expected, 1e-5);
    }
  }
});

it("backward under the guided rule equals tf.grad with a guided ReLU, on every backend", async () => {
  await startNodeBackend("cpu");
  const expected = tf
    .grad((x) => plainBranching(x, guidedRelu))(image(), seed())
    .dataSync();
  const plain = tf
    .grad((x) => plainBranching(x))(image(), seed())
    .dataSync();
  expect(expected).not.toEqual(plain);
  for (const backend of ["cpu", "wasm"] as const) {
    await startNodeBackend(backend);
    const model = onBackend(branching);
    allClose(
      back(model, runToEndSync(forward(model, image())), "logits", seed(), "input", "guided").dataSync(),
      expected,
      1e-5
    );
  }
});

it("backward from the probabilities equals tf.grad through the softmax", async () => {
  await startNodeBackend("cpu");
  const expected = tf
    .grad((x) => tf.softmax(plainBranching(x)))(image(), seed())
    .dataSync();
  await startNodeBackend("wasm");
  const model = onBackend(branching);
  allClose(back(model, runToEndSync(forward(model, image())), "softmax", seed()).dataSync(), expected, 1e-5);
});

it("backward to every layer at once is backward to each", () => {
  const model = onBackend(branching);
  const run = runToEndSync(forward(model, image()));
  const to = branching.layers.map((d) => d.name).filter((name) => name !== "softmax");
  const all = runToEndSync(backward(model, run, {layer: "logits", values: seed()}, {to}));
  expect([...all.keys()].sort()).toEqual([...to].sort());
  for (const name of to) {
    allClose(all.get(name)!.shape, run.values.get(name)!.shape);
    allClose(all.get(name)!.dataSync(), back(model, run, "logits", seed(), name).dataSync());
  }
});

it("backward to a layer says how the target changes with that layer", () => {
  const model = onBackend(branching);
  const run = runToEndSync(forward(model, image()));
  const target = (values: tf.Tensor, layer: string) => {
    const there = runToEndSync(forward(model, new Map([[layer, values]]), {outputs: ["logits"], base: run}));
    return tf.sum(tf.mul(there.values.get("logits")!, seed())).dataSync()[0];
  };
  for (const {name} of branching.layers.slice(0, -1)) {
    const activations = run.values.get(name)!;
    const gradient = back(model, run, "logits", seed(), name);
    const step = tf.mul(randomTensor(activations.shape, 0.7), 1e-3);
    const rise = target(tf.add(activations, step), name) - target(tf.sub(activations, step), name);
    const expected = 2 * tf.sum(tf.mul(gradient, step)).dataSync()[0];
    expect(Math.abs(rise - expected), `${name}: ${rise} against ${expected}`).toBeLessThan(
      0.1 * Math.abs(expected) + 1e-4
    );
  }
});

it("a signal that is stopped at a layer and sent on arrives as the direct one, under every rule", () => {
  const model = onBackend(branching);
  const run = runToEndSync(forward(model, image()));
  for (const rule of ["gradient", "deconvnet", "guided", "guided-negative"] as const) {
    const direct = back(model, run, "logits", seed(), "input", rule).dataSync();
    for (const stop of ["skip", "skip/add", "mixed", "concat", "first", "first/conv", "pad"]) {
      const stopped = back(model, run, "logits", seed(), stop, rule);
      allClose(back(model, run, stop, stopped, "input", rule).dataSync(), direct, 1e-5);
    }
  }
});

it("signals masked to one channel each sum to the direct one under the rule gradient, and go in one batch", () => {
  const model = onBackend(branching);
  const run = runToEndSync(forward(model, image()));
  const stopped = back(model, run, "logits", seed(), "mixed");
  const masks = tf.reshape(tf.eye(19), [19, 1, 1, 19]);
  const batch = back(model, run, "mixed", tf.mul(stopped, masks));
  expect(batch.shape).toEqual([19, 13, 12, 3]);
  allClose(tf.sum(batch, 0, true).dataSync(), back(model, run, "logits", seed()).dataSync(), 1e-5);
  [0, 7, 18].forEach((c) => {
    const alone = back(model, run, "mixed", tf.mul(stopped, tf.slice(masks, [c, 0, 0, 0], [1, 1, 1, 19])));
    allClose(tf.slice(batch, [c, 0, 0, 0], [1, 13, 12, 3]).dataSync(), alone.dataSync(), 1e-5);
  });
});

it("backward adds what two layers send to a ReLU that they share, before its rule", () => {
  const kernel = (...values: number[]) => ({shape: [2, 1], values: Float32Array.from(values)});
  const shared: Network = {
    name: "shared",
    input: {shape: [2], range: [0, 1]},
    labels: [],
    layers: [
      {kind: "input", name: "input", inputs: []},
      {kind: "relu", name: "relu", inputs: ["input"]},
      {kind: "dense", name: "a", inputs: ["relu"], kernel: kernel(3, 1)},
      {kind: "dense", name: "b", inputs: ["relu"], kernel: kernel(-2, -5)},
      {kind: "add", name: "add", inputs: ["a", "b"]},
      {kind: "add", name: "twice", inputs: ["add", "add"]}
    ]
  };
  const model = onBackend(shared);
  const run = runToEndSync(forward(model, tf.tensor2d([[1, 1]])));
  const sent = (rule: ReluRule) => Array.from(back(model, run, "twice", tf.tensor2d([[1]]), "input", rule).dataSync());
  allClose(sent("gradient"), [2, -8]);
  allClose(sent("guided"), [2, 0]);
  allClose(sent("guided-negative"), [0, -8]);
});

it("backward changes neither the network, the run nor the signal", () => {
  const network = deepFreeze(branching);
  const before = digest(network);
  const model = onBackend(network);
  const run = runToEndSync(forward(model, image()));
  const copies = new Map(Array.from(run.values, ([name, tensor]) => [name, tensor.dataSync().slice()]));
  const values = seed();
  back(model, run, "logits", values, "input", "guided");
  expect(digest(network)).toBe(before);
  for (const [name, tensor] of run.values) allClose(tensor.dataSync(), copies.get(name)!, 0);
  allClose(values.dataSync(), seed().dataSync(), 0);
});

it("two backward passes of one model and one of another, a layer of each in turn, do not disturb each other", () => {
  const model = onBackend(branching);
  const toy = onBackend(oneConv);
  const [a, b] = [runToEndSync(forward(model, image())), runToEndSync(forward(model, image(1, 0.6)))];
  const c = runToEndSync(forward(toy, randomTensor([1, 4, 4, 1])));
  const start = () => [
    backward(model, a, {layer: "logits", values: seed()}, {rule: "guided"}),
    backward(model, b, {layer: "logits", values: seed()}),
    backward(toy, c, {layer: "dense", values: tf.ones([1, 4])})
  ];
  const alone = start().map((steps) => runToEndSync(steps).get("input")!.dataSync());
  const steps = start();
  const found: tf.Tensor[] = [];
  while (found.filter(Boolean).length < 3) {
    steps.forEach((generator, i) => {
      const step = generator.next();
      if (step.done && step.value) found[i] = step.value.get("input")!;
    });
  }
  alone.forEach((values, i) => {
    allClose(found[i].dataSync(), values, 0);
  });
});

it("backward throws on an unknown layer, where no path leads, and on a missing activation", () => {
  const model = onBackend(branching);
  const run = runToEndSync(forward(model, image()));
  expect(() => back(model, run, "conv9", seed())).toThrow("unknown layer: conv9");
  expect(() => back(model, run, "logits", seed(), "conv9")).toThrow("unknown layer: conv9");
  expect(() => back(model, run, "first", run.values.get("first")!, "logits")).toThrow("no path: first → logits");
  expect(() => back(model, run, "pooled", run.values.get("pooled")!, "norm")).toThrow("no path: pooled → norm");
  const bare = runToEndSync(forward(model, image(), {keep: false, outputs: ["logits"]}));
  const before = tf.memory().numTensors;
  const values = seed();
  expect(() => back(model, bare, "logits", values)).toThrow(/^missing activation: /);
  values.dispose();
  expect(tf.memory().numTensors).toBe(before);
});

it("backward that is abandoned half way leaves no tensor, and one that ends leaves what was asked for", () => {
  const model = onBackend(branching);
  const run = runToEndSync(forward(model, image()));
  const values = seed();
  back(model, run, "logits", values).dispose(); // derives the kernels
  const before = tf.memory().numTensors;
  for (let steps = 1; steps < branching.layers.length - 1; ++steps) {
    const generator = backward(model, run, {layer: "logits", values}, {to: ["input", "mixed", "logits"]});
    for (let i = 0; i < steps; ++i) generator.next();
    expect(tf.memory().numTensors).toBeGreaterThan(before);
    generator.return(undefined as never);
    expect(tf.memory().numTensors).toBe(before);
  }
  const signals = runToEndSync(backward(model, run, {layer: "logits", values}, {to: ["input", "mixed"]}));
  expect(tf.memory().numTensors).toBe(before + 2);
  tf.dispose([...signals.values()]);
  run.dispose();
  model.dispose();
  values.dispose();
});

it("backward through a fused run sends what it sends through a whole one, under every rule, to every layer", () => {
  const model = onBackend(branching);
  const whole = runToEndSync(forward(model, image()));
  const fused = runToEndSync(forward(model, image(), {outputs: ["logits"], fuse: true}));
  expect(fused.fused!.size).toBeGreaterThan(0);
  for (const rule of ["gradient", "deconvnet", "guided", "guided-negative"] as const) {
    for (const to of branching.layers.map((d) => d.name).filter((name) => !["logits", "softmax"].includes(name))) {
      const expected = back(model, whole, "logits", seed(), to, rule).dataSync();
      allClose(back(model, fused, "logits", seed(), to, rule).dataSync(), expected, 1e-6);
    }
  }
});

it("backward gives a ReLU's own signal whole, its negative part too, where it is asked for", () => {
  const model = onBackend(branching);
  const run = runToEndSync(forward(model, image()));
  const relus = branching.layers.filter((d) => d.kind === "relu").map((d) => d.name);
  const negative = relus.filter((to) =>
    back(model, run, "logits", seed(), to, "guided")
      .dataSync()
      .some((d) => d < 0)
  );
  expect(negative.length).toBeGreaterThan(0);
});
