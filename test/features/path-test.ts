import * as tf from "@tensorflow/tfjs-core";
import {beforeAll, expect, it} from "vitest";
import {childrenOf} from "../../src/features/children.js";
import {childrenOfPath} from "../../src/features/childrenOfPath.js";
import {arrivingSignal, pathSignal, resolveStep} from "../../src/features/path.js";
import {signalCache} from "../../src/features/signalCache.js";
import {startNodeBackend} from "../../src/network/backendNode.js";
import {backward} from "../../src/network/backward.js";
import {type ForwardPass, forward} from "../../src/network/forward.js";
import {type Model, onBackend} from "../../src/network/model.js";
import {type DenseLayer, layerOf, type Network} from "../../src/network/network.js";
import {runToEnd, runToEndSync} from "../../src/network/steps.js";
import {allClose} from "../asserts.js";
import {branching} from "../network/branching.js";
import {randomTensor} from "../network/random.js";
import {counting, multiLayer, oneConv} from "../network/toys.js";

beforeAll(() => startNodeBackend("wasm"));

const toy = (start = 0) => runOf(oneConv, tf.tensor(counting(start), [1, 4, 4, 1]));
const branched = (seed?: number) => runOf(branching, randomTensor([1, 13, 12, 3], seed));

function runOf(network: Network, input: tf.Tensor): [Model, ForwardPass] {
  const model = onBackend(network);
  return [model, runToEndSync(forward(model, input))];
}

it("an empty path is the root: the toy's children are those written out", async () => {
  const [model, run] = toy();
  const {parent, children, scores, dead} = await runToEnd(childrenOfPath(model, run, {unit: 0}, [], "relu"));
  expect(parent).toEqual({layer: "output", unit: 0, position: null, value: 54});
  expect(children).toEqual([
    {unit: 0, score: 18.75, drop: 54},
    {unit: 1, score: 5.25, drop: -21}
  ]);
  expect(Array.from(scores)).toEqual([18.75, 5.25]);
  expect(dead).toBe(false);
});

it("an empty path gives what childrenOf gives, under every score", async () => {
  const [model, run] = branched();
  for (const score of ["absolute-mean", "sum-absolute"] as const) {
    const whole = await runToEnd(childrenOf(model, run.values.get("input")!, {unit: 1}, "mixed", {score}));
    const found = await runToEnd(childrenOfPath(model, run, {unit: 1}, [], "mixed", {score}));
    expect(found.children).toEqual(whole.children);
    expect(found.scores).toEqual(whole.scores);
    expect(found.children.length).toBe(5);
  }
});

it("the toy's path through its first channel, and its colour channel, are written out", async () => {
  const [model, run] = toy();
  const path = [{layer: "relu", unit: 0}];
  const bare = await runToEnd(pathSignal(model, run, {unit: 0}, path, {rescale: "none"}));
  // At the ReLU the output's signal is 1, 1, 1, 1 and 1, −1, −1, −1.
  allClose(bare.values.dataSync(), [1, 0, 1, 0, 1, 0, 1, 0]);
  const kept = await runToEnd(pathSignal(model, run, {unit: 0}, path));
  allClose(kept.values.dataSync(), [2, 0, 2, 0, 2, 0, 2, 0]); // Σ|g| = 8 is kept
  const euclidean = await runToEnd(pathSignal(model, run, {unit: 0}, path, {rescale: "l2"}));
  const root = Math.SQRT2;
  allClose(euclidean.values.dataSync(), [root, 0, root, 0, root, 0, root, 0]);
  const {parent, children} = await runToEnd(childrenOfPath(model, run, {unit: 0}, path, "input"));
  expect(parent).toEqual({layer: "relu", unit: 0, position: [1, 1], value: 40});
  // Twice the guided picture ⊙ 0…15, over 16; without the only colour channel the bias keeps the unit at 0.
  const picture = [0, 1, 1, 1, 1, 3, 3, 2, 1, 3, 3, 2, 1, 2, 2, 1];
  const score = picture.reduce((sum, d, i) => sum + (2 * d * i) / 16, 0);
  expect(children).toEqual([{unit: 0, score, drop: 40}]);
});

it("a step whose mask keeps everything is its unit: the children below it are those of the unit", async () => {
  // The pool of one place is the whole map of a unit: seeded there, path and unit carry the same signal.
  const [model, run] = branched();
  const path = [{layer: "means", unit: 4}];
  const {kernel} = layerOf(branching, "logits") as DenseLayer;
  const weights = Array.from({length: 5}, (_, unit) => kernel.values[4 * 5 + unit]);
  const unit = weights.findIndex((d) => d > 0);
  const stepped = await runToEnd(childrenOfPath(model, run, {unit}, path, "mixed", {rescale: "none"}));
  const alone = await runToEnd(childrenOfPath(model, run, {layer: "means", unit: 4}, [], "mixed"));
  const {children} = alone;
  expect(children.length).toBeGreaterThan(0);
  expect(stepped.children.map((d) => d.unit)).toEqual(children.map((d) => d.unit));
  const expected = Array.from(alone.scores, (d) => d * weights[unit]);
  allClose(stepped.scores, expected, 1e-5);
  const drops = stepped.children.map((d) => d.drop);
  allClose(drops, children.map(({drop}) => drop)); // biome-ignore format: one line
  expect(stepped.parent).toEqual(alone.parent);
});

it("a path keeps the L1 norm at every step, all positions, and one channel", async () => {
  const [model, run] = branched();
  const first = {layer: "skip", unit: 7};
  const arrived = await runToEnd(arrivingSignal(model, run, {unit: 3}, [first], "mixed"));
  const best = bestUnit(arrived);
  const path = [first, {layer: "mixed", unit: best}];
  const {layer, values} = await runToEnd(pathSignal(model, run, {unit: 3}, path));
  expect(layer).toBe("mixed");
  const norm = (x: tf.Tensor) => tf.sum(tf.abs(x)).dataSync()[0];
  expect(norm(values)).toBeCloseTo(norm(arrived), 3);
  const all = values.dataSync();
  const channels = values.shape[3]!;
  all.forEach((d, i) => {
    if (i % channels !== best) expect(Math.abs(d)).toBe(0);
  });
  const ofUnit = (x: tf.Tensor) => Array.from(x.dataSync()).filter((_, i) => i % channels === best);
  const own = ofUnit(arrived);
  const factor = norm(arrived) / own.reduce((sum, d) => sum + Math.abs(d), 0);
  allClose(
    ofUnit(values),
    own.map((d) => d * factor),
    1e-4
  );
});

it("a path's signal is the backward pass of a mask by hand, through branches and layers skipped", async () => {
  const [model, run] = branched();
  const seed = tf.cast(tf.oneHot([3], 5), "float32");
  const send = (layer: string, values: tf.Tensor, to: string) =>
    runToEndSync(backward(model, run, {layer, values}, {to: [to], rule: "guided"})).get(to)!;
  const arrived = send("logits", seed, "mixed");
  const unit = bestUnit(arrived);
  const mask = tf.cast(tf.oneHot([unit], 19), "float32");
  const expected = send("mixed", tf.mul(arrived, tf.reshape(mask, [1, 1, 1, 19])), "first");
  const path = [{layer: "mixed", unit}];
  const found = await runToEnd(arrivingSignal(model, run, {unit: 3}, path, "first", {rescale: "none"}));
  allClose(found.dataSync(), expected.dataSync(), 1e-5);
  for (const unit of [0, 5, 17]) {
    const inConcat = {layer: "concat", unit}; // one channel of a concatenation comes from one branch
    const whole = tf.tidy(() => {
      const values = new Float32Array(run.values.get("concat")!.size);
      values[unit] = 1;
      return send("concat", tf.tensor(values, run.values.get("concat")!.shape), "first");
    });
    const narrow = await runToEnd(arrivingSignal(model, run, {...inConcat, position: [0, 0]}, [], "first"));
    allClose(narrow.dataSync(), whole.dataSync(), 1e-6);
  }
});

it("a step is placed where activation ⊙ signal is largest, the first of equals", async () => {
  const activations = tf.tensor4d([1, 9, 5, 9, 3, 9, 3, 9], [1, 2, 2, 2]);
  const run: ForwardPass = {values: new Map([["conv", activations]]), dispose: () => activations.dispose()};
  const at = (values: number[]) => resolveStep(run, {layer: "conv", unit: 0}, tf.tensor4d(values, [1, 2, 2, 2]));
  expect(await at([1, 0, 1, 0, 2, 0, 2, 0])).toEqual({layer: "conv", unit: 0, position: [1, 0], value: 3});
  expect(await at([1, 0, 0, 0, 0, 0, 0, 0])).toEqual({layer: "conv", unit: 0, position: [0, 0], value: 1});
});

it("a dead node has no children and says so; a child without signal is never there", async () => {
  const [model, run] = toy();
  const off = runOf(oneConv, tf.zeros([1, 4, 4, 1]));
  const root = await runToEnd(childrenOfPath(...off, {unit: 0}, [], "relu"));
  expect([root.children, root.dead, root.parent.value]).toEqual([[], true, 0]);
  const silent = await runToEnd(childrenOfPath(...off, {layer: "relu", unit: 0}, [], "input"));
  expect([silent.children, silent.dead]).toEqual([[], true]);
  // The second channel's first place is off, and the others get what a guided ReLU drops.
  const path = [{layer: "relu", unit: 1}];
  const against = await runToEnd(childrenOfPath(model, run, {unit: 0}, path, "input"));
  expect([against.children, against.dead]).toEqual([[], true]);
  const dead = await runToEnd(childrenOfPath(...branched(), {unit: 1}, [], "mixed", {count: 19}));
  const zeros = Array.from(dead.scores).filter((d) => d === 0).length;
  expect(dead.children.length).toBe(19 - zeros);
  expect(dead.children.every((d) => d.score > 0)).toBe(true);
});

it("a vector network has a tree too, and so has one of two layers", async () => {
  const [model, run] = runOf(multiLayer, tf.tensor2d([[3, 4, 0]]));
  const path = [{layer: "relu", unit: 1}];
  const {parent, children} = await runToEnd(childrenOfPath(model, run, {unit: 0}, path, "input"));
  expect(parent).toEqual({layer: "relu", unit: 1, position: null, value: 8});
  // All four get 1 from the output; one is kept and stands for all: 4 · input.
  expect(children).toEqual([
    {unit: 1, score: 16, drop: 4},
    {unit: 0, score: 12, drop: 3}
  ]);
  const two: Network = {...multiLayer, layers: multiLayer.layers.slice(0, 2)};
  const below = await runToEnd(childrenOfPath(...runOf(two, tf.tensor2d([[3, 4, 0]])), {unit: 1}, [], "input"));
  expect(below.children).toEqual([{unit: 1, score: 4, drop: 4}]);
});

it("the first layer's children are the colour channels, on an input that is not square", async () => {
  const [model, run] = branched();
  const root = {layer: "first", unit: 2};
  const {children, signal} = await runToEnd(childrenOfPath(model, run, root, [], "input"));
  expect(signal.shape).toEqual([1, 13, 12, 3]);
  expect(children.length).toBeLessThanOrEqual(3);
  const {parent} = await runToEnd(childrenOfPath(model, run, root, [], "input"));
  const [row, column] = parent.position as [number, number];
  for (const {unit, drop} of children) {
    const grey = tf.tidy(() => {
      const mask = tf.tensor([0, 1, 2].map((d) => (d === unit ? 0 : 1)));
      return tf.mul(run.values.get("input")!, mask);
    });
    const there = runToEndSync(forward(model, grey, {outputs: ["first"]}));
    const value = there.values.get("first")!.bufferSync().get(0, row, column, 2) as number;
    expect(drop).toBeCloseTo(parent.value - value, 5);
  }
});

it("paths that do not go down, and units that are not there, are errors", async () => {
  const [model, run] = branched();
  const ask = (path: {layer: string; unit: number}[], below: string) =>
    runToEnd(childrenOfPath(model, run, {unit: 0}, path, below));
  await expect(ask([], "logits")).rejects.toThrow("not below logits: logits");
  await expect(ask([], "conv9")).rejects.toThrow("unknown layer: conv9");
  await expect(ask([{layer: "first", unit: 0}], "mixed")).rejects.toThrow("not below first: mixed");
  await expect(ask([{layer: "softmax", unit: 0}], "mixed")).rejects.toThrow("not below logits: softmax");
  await expect(ask([{layer: "mixed", unit: 19}], "first")).rejects.toThrow("unknown unit: 19 (mixed has 19)");
  await expect(runToEnd(childrenOfPath(model, run, {unit: 5}, [], "mixed"))).rejects.toThrow("unknown unit: 5");
});

it("a cache of signals spares what was computed, changes no answer, and disposes all it holds", async () => {
  const [model, run] = branched();
  const path = [{layer: "skip", unit: 7}];
  const plain = await runToEnd(childrenOfPath(model, run, {unit: 3}, path, "first"));
  plain.signal.dispose();
  const before = tf.memory().numTensors;
  (await runToEnd(childrenOfPath(model, run, {unit: 3}, path, "first"))).signal.dispose();
  expect(tf.memory().numTensors).toBe(before);
  const signals = signalCache();
  for (let i = 0; i < 3; ++i) {
    const found = await runToEnd(childrenOfPath(model, run, {unit: 3}, path, "first", {signals}));
    expect(found.children).toEqual(plain.children);
    found.signal.dispose();
    expect(tf.memory().numTensors).toBe(before + 2); // at skip and at first
  }
  const other = await runToEnd(childrenOfPath(model, run, {unit: 3}, path, "first", {signals, rescale: "none"}));
  other.signal.dispose();
  expect(tf.memory().numTensors).toBe(before + 4);
  const stopped = childrenOfPath(model, run, {unit: 2}, path, "first", {signals: signalCache(0)});
  await stopped.next();
  await stopped.return(undefined as never);
  expect(tf.memory().numTensors).toBe(before + 4);
  signals.clear();
  expect(tf.memory().numTensors).toBe(before);
});

it("a cache of signals that is full drops what was not asked for longest", () => {
  const before = tf.memory().numTensors;
  const signals = signalCache(80);
  for (const key of ["a", "b"]) tf.tidy(() => signals.put(key, tf.ones([10])));
  signals.get("a")!.dispose();
  const third = tf.ones([10]);
  signals.put("c", third);
  expect(signals.get("b")).toBeUndefined();
  for (const key of ["a", "c"]) {
    const kept = signals.get(key)!;
    expect(kept.shape).toEqual([10]);
    kept.dispose();
  }
  signals.clear();
  third.dispose();
  expect(tf.memory().numTensors).toBe(before);
});

/** Returns the channel with the largest positive signal. */
function bestUnit(signal: tf.Tensor): number {
  const sums = tf.sum(tf.relu(signal), [0, 1, 2]).dataSync();
  return sums.indexOf(Math.max(...sums));
}
