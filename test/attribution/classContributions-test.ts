import "../../tools/reference/gradients.js";
import * as tf from "@tensorflow/tfjs-core";
import {beforeAll, expect, it} from "vitest";
import {type ClassContributionsOptions, classContributions} from "../../src/attribution/classContributions.js";
import {startNodeBackend} from "../../src/network/backendNode.js";
import {forward} from "../../src/network/forward.js";
import {onBackend} from "../../src/network/model.js";
import type {DenseLayer, Network, Weights} from "../../src/network/network.js";
import {runToEnd, runToEndSync} from "../../src/network/steps.js";
import {allClose} from "../asserts.js";
import {branching, plainBranching} from "../network/branching.js";
import {randomTensor, tensorOf} from "../network/random.js";
import {counting, multiLayer, oneConv} from "../network/toys.js";

beforeAll(() => startNodeBackend("wasm"));

const image = (seed = 0.4) => randomTensor([1, 13, 12, 3], seed);

const contributions = (network: Network, input: tf.Tensor, layers: string[], options?: ClassContributionsOptions) =>
  runToEnd(classContributions(onBackend(network), input, layers, options));

const sum = (values: Float32Array) => values.reduce((all, d) => all + d, 0);

it("the contributions of the units of the pooled layer and the bias add up to the logit; so do those of its maps", async () => {
  const {bias} = branching.layers.find(({name}) => name === "logits") as DenseLayer;
  for (const unit of [0, 1, 2, 3, 4]) {
    const found = await contributions(branching, image(), ["means", "skip"], {class: unit});
    for (const {totals} of found.layers.values())
      allClose([sum(totals) + (bias as Weights & {values: Float32Array}).values[unit]], [found.logit], 1e-5);
  }
});

it("the contributions are activation × the gradient of TensorFlow.js, summed over places", async () => {
  const x = image();
  const found = await contributions(branching, x, ["input", "mixed"], {class: 3});
  const run = runToEndSync(forward(onBackend(branching), x));
  const kernel = (name: string) => {
    const layer = branching.layers.find((d) => d.name === name) as DenseLayer;
    return tensorOf(layer.kernel as Weights & {values: Float32Array});
  };
  const ofClass = (logits: tf.Tensor) => tf.sum(tf.slice(logits, [0, 3], [1, 1]));
  await startNodeBackend("cpu");
  const above = (mixed: tf.Tensor) => {
    const skip = tf.relu(tf.add(tf.conv2d(mixed as tf.Tensor4D, kernel("skip/conv") as tf.Tensor4D, 1, "same"), mixed));
    return ofClass(tf.matMul(tf.mean(skip, [1, 2]), kernel("logits")));
  };
  const functions = {input: (d: tf.Tensor) => ofClass(plainBranching(d)), mixed: above};
  for (const [layer, f] of Object.entries(functions)) {
    const a = layer === "input" ? x : run.values.get(layer)!;
    const product = tf.mul(a, tf.grad(f)(a)) as tf.Tensor4D;
    const {totals, largest, places} = found.layers.get(layer)!;
    allClose(totals, tf.sum(product, [0, 1, 2]).dataSync(), 1e-5);
    allClose(largest, tf.max(product, [0, 1, 2]).dataSync(), 1e-5);
    const [, height, width, channels] = product.shape;
    const flat = tf.reshape(product, [height * width, channels]).dataSync();
    const at = Array.from(places, (place, c) => flat[place * channels + c]);
    allClose(at, largest, 1e-5);
  }
  await startNodeBackend("wasm");
});

it("the contributions of the toy networks are those worked out by hand, with their places", async () => {
  const one = await contributions(oneConv, tf.tensor4d(counting(0), [1, 4, 4, 1]), ["relu"], {class: 0});
  expect(one.logit).toBe(54);
  const {totals, largest, places} = one.layers.get("relu")!;
  allClose(totals, [75, -21]);
  allClose(largest, [40, 0]);
  expect(Array.from(places)).toEqual([3, 0]);
  const dense = await contributions(multiLayer, tf.tensor2d([[0, 100, 0]]), ["second", "identity"], {class: 0});
  allClose(dense.layers.get("second")!.totals, [90, 101, 101, 101]);
  allClose(dense.layers.get("identity")!.totals, [0, 400, 0]);
  expect(Array.from(dense.layers.get("second")!.places)).toEqual([0, 0, 0, 0]);
});

it("without a class it is the one with the largest logit", async () => {
  const x = image(0.7);
  const logits = plainBranching(x).dataSync();
  const best = logits.indexOf(Math.max(...logits));
  const own = await contributions(branching, x, ["skip", "logits"]);
  expect(own.class).toBe(best);
  allClose([own.logit], [logits[best]], 1e-5);
  const given = await contributions(branching, x, ["skip", "logits"], {class: best});
  expect(own).toEqual(given);
  allClose(
    own.layers.get("logits")!.totals,
    logits.map((d, i) => (i === best ? d : 0)),
    1e-5
  );
});

it("a run that is there already gives the same and stays the caller’s, and the input stays as it was", async () => {
  const x = image();
  const before = Array.from(x.dataSync());
  const run = runToEndSync(forward(onBackend(branching), x));
  const known = await contributions(branching, x, ["mixed"], {run, class: 1});
  expect(known).toEqual(await contributions(branching, x, ["mixed"], {class: 1}));
  for (const tensor of run.values.values()) expect(tensor.isDisposed).toBe(false);
  expect(Array.from(x.dataSync())).toEqual(before);
});

it("no tensor is left, where it ends, is abandoned at any step, or throws", async () => {
  const model = onBackend(branching);
  const x = image();
  await runToEnd(classContributions(model, x, ["mixed"])); // the weights are there from now on
  const before = tf.memory().numTensors;
  const fractions: number[] = [];
  await runToEnd(classContributions(model, x, ["mixed", "skip"]), (d) => fractions.push(d));
  expect(tf.memory().numTensors).toBe(before);
  expect(fractions).toEqual(fractions.toSorted((a, b) => a - b));
  for (let stop = 0; stop < fractions.length; ++stop) {
    const steps = classContributions(model, x, ["mixed", "skip"]);
    for (let i = 0; i <= stop; ++i) await steps.next();
    await steps.return(undefined as never);
    expect(tf.memory().numTensors).toBe(before);
  }
  await expect(runToEnd(classContributions(model, x, ["conv9"]))).rejects.toThrow("unknown layer: conv9");
  await expect(runToEnd(classContributions(model, x, ["softmax"]))).rejects.toThrow("no path: logits → softmax");
  await expect(runToEnd(classContributions(model, x, ["mixed"], {class: 5}))).rejects.toThrow("unknown unit: 5");
  expect(tf.memory().numTensors).toBe(before);
});
