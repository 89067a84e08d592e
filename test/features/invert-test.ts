import * as tf from "@tensorflow/tfjs-core";
import {afterAll, beforeAll, expect, it} from "vitest";
import {type InversionFrame, type InvertOptions, invert} from "../../src/features/invert.js";
import type {UnitObjective} from "../../src/features/objective.js";
import {noise} from "../../src/images/noise.js";
import {startNodeBackend} from "../../src/network/backendNode.js";
import {type Model, onBackend} from "../../src/network/model.js";
import {runToEnd} from "../../src/network/steps.js";
import {allClose} from "../asserts.js";
import {branching} from "../network/branching.js";
import {deepFreeze, digest} from "../network/unchanged.js";

let model: Model;
beforeAll(async () => {
  await startNodeBackend("cpu");
  model = onBackend(deepFreeze(branching));
});
afterAll(() => model.dispose());

const run = (options: InvertOptions, target: UnitObjective = {unit: 3}) => runToEnd(invert(model, target, options));
const photo = noise({width: 12, height: 13, channels: 3}, {seed: 7, mean: 128, deviation: 30});

const ways: readonly (readonly [string, InvertOptions])[] = [
  ["cross-entropy from zeros", {}],
  ["cross-entropy from noise", {start: "noise", seed: 4}],
  ["minus the logit from an image", {start: photo, loss: "minus-value"}],
  ["every penalty", {start: "noise", l2: 0.5, totalVariation: 0.5, near: 0.5}]
];

it.each(ways)("three steps lower the loss: %s", async (_, options) => {
  const {losses, logits, startLogits} = await run({...options, steps: 3, rate: 0.02});
  expect(losses).toHaveLength(4);
  for (let i = 1; i < 4; ++i) expect(losses[i]).toBeLessThan(losses[i - 1]);
  expect(logits[3]).toBeGreaterThan(startLogits[3]);
});

it("three steps raise a unit that is no class; it has no probability and no cross-entropy", async () => {
  const {losses, probabilities} = await run({steps: 3, rate: 0.05, start: "noise"}, {layer: "first", unit: 1});
  expect(losses[3]).toBeLessThan(losses[0]);
  expect(probabilities).toEqual(Float32Array.of(NaN, NaN, NaN, NaN));
  await expect(run({loss: "cross-entropy"}, {layer: "first", unit: 1})).rejects.toThrow("not a class: first 1");
});

it("no step returns the start, with what the network says of it", async () => {
  for (const start of ["zeros", "noise", photo] as const) {
    const found = await run({steps: 0, start});
    expect(found.pixels).toEqual(found.start);
    expect(found.logits).toEqual(found.startLogits);
    expect(found.losses).toHaveLength(1);
    if (typeof start === "object") allClose(found.start.values, start.values, 1e-5);
    else if (start === "zeros") allClose(found.start.values, new Float32Array(13 * 12 * 3).fill(127.5), 1e-5);
  }
});

it("the cross-entropy is −log of the softmax probability, without penalties; λ = 0 is no penalty", async () => {
  const {losses, probabilities} = await run({steps: 2, rate: 0.02, l2: 0, totalVariation: 0, near: 0, blurEvery: 0});
  allClose(
    losses,
    probabilities.map((p) => -Math.log(p)),
    1e-5
  );
  expect((await run({steps: 2, rate: 0.02})).losses).toEqual(losses);
});

it("the first step goes along the slope of the loss", async () => {
  const start = photo;
  const rate = 0.001;
  const {pixels} = await run({steps: 1, rate, start});
  const lossAt = async (i: number, by: number) => {
    const values = photo.values.map((d, k) => (k === i ? d + by : d));
    return (await run({steps: 0, start: {...photo, values}})).losses[0];
  };
  for (const i of [50, 200, 400]) {
    const slope = ((await lossAt(i, 5)) - (await lossAt(i, -5))) / (10 / 127.5);
    expect((pixels.values[i] - photo.values[i]) / 127.5 / rate).toBeCloseTo(-slope, 2);
  }
});

it("same seed, same film; another seed, another", async () => {
  const films = await Promise.all(
    [1, 1, 2].map(async (seed) => {
      const frames: InversionFrame[] = [];
      await run({steps: 3, start: "noise", seed, onStep: (d) => frames.push(d)});
      return frames;
    })
  );
  expect(films[1]).toEqual(films[0]);
  expect(films[2][3].pixels.values).not.toEqual(films[0][3].pixels.values);
  expect(films[0].map(({step, last}) => [step, last])).toEqual([
    [0, false],
    [1, false],
    [2, false],
    [3, true]
  ]);
});

it("the descent stops where the class is as probable as was asked, and stays within black and white", async () => {
  const {probabilities, pixels} = await run({steps: 500, rate: 0.5, until: 0.9});
  expect(probabilities.length).toBeLessThan(400);
  expect(probabilities[probabilities.length - 1]).toBeGreaterThanOrEqual(0.9);
  expect(probabilities.slice(0, -1).every((p) => p < 0.9)).toBe(true);
  expect(pixels.values.every((d) => d >= -0.001 && d <= 255.001)).toBe(true);
});

it("the weights stay as they are, and no tensor is left", async () => {
  const before = digest(branching);
  await run({steps: 1});
  const tensors = tf.memory().numTensors;
  await run({steps: 3, start: "noise", blurEvery: 2, totalVariation: 1});
  expect(tf.memory().numTensors).toBe(tensors);
  expect(digest(branching)).toBe(before);
});

it("what makes no sense is named", async () => {
  await expect(run({steps: -1})).rejects.toThrow("invalid steps: -1");
  await expect(run({rate: Number.NaN})).rejects.toThrow("invalid rate: NaN");
  await expect(run({}, {unit: 19})).rejects.toThrow("unknown unit: 19");
});

it("the cross-entropy of a class of a network that ends in sigmoids is −log of its own, and moves no other class", async () => {
  const last = branching.layers[branching.layers.length - 1];
  const sigmoids = {...last, kind: "activation", function: "sigmoid"} as const;
  const own = onBackend({...branching, layers: [...branching.layers.slice(0, -1), sigmoids]});
  try {
    const options = {steps: 3, rate: 0.02, start: "noise"} as const;
    const {losses, probabilities, logits} = await runToEnd(invert(own, {unit: 3}, options));
    allClose(
      losses,
      probabilities.map((p) => -Math.log(p)),
      1e-5
    );
    expect(probabilities[3]).toBeCloseTo(1 / (1 + Math.exp(-logits[3])), 5);
    for (let i = 1; i < 4; ++i) expect(losses[i]).toBeLessThan(losses[i - 1]);
    const towards = await runToEnd(invert(own, {unit: 3}, {...options, steps: 1}));
    const {logits: up} = await runToEnd(invert(own, {unit: 3}, {...options, steps: 1, loss: "minus-value"}));
    // −∂/∂x log σ(z) = −(1 − p) ∂z/∂x: the same way as the logit, (1 − p) as far.
    const share = (towards.logits[3] - towards.startLogits[3]) / (up[3] - towards.startLogits[3]);
    expect(share).toBeCloseTo(1 - towards.probabilities[0], 1);
  } finally {
    own.dispose();
  }
});
