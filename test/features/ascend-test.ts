import * as tf from "@tensorflow/tfjs-core";
import {afterAll, beforeAll, expect, it} from "vitest";
import {type AscendOptions, ascend, type Frame} from "../../src/features/ascend.js";
import type {Objective} from "../../src/features/objective.js";
import {totalVariation} from "../../src/features/regularisers.js";
import {noise} from "../../src/images/noise.js";
import {startNodeBackend} from "../../src/network/backendNode.js";
import {type Model, onBackend} from "../../src/network/model.js";
import {runToEnd} from "../../src/network/steps.js";
import {allClose} from "../asserts.js";
import {branching} from "../network/branching.js";
import {multiLayer, oneConv} from "../network/toys.js";

let model: Model;

beforeAll(async () => {
  await startNodeBackend("cpu");
  model = onBackend(branching);
});
afterAll(() => model.dispose());

const logit: Objective = {unit: 3};
const run = (options: AscendOptions, objective: Objective = logit) => runToEnd(ascend(model, objective, options));

const ways: readonly (readonly [string, AscendOptions])[] = [
  ["pixels", {}],
  ["waves", {parametrisation: "waves"}],
  ["waves in plain colours", {parametrisation: "waves", decorrelate: false}],
  [
    "pixels with every regulariser",
    {l2: 0.1, totalVariation: 0.1, blurEvery: 2, blurSigma: 0.5, smallPixels: 0.1, smallGradients: 0.1}
  ]
];

it.each(ways)("three steps of %s raise the objective", async (_, options) => {
  const {values} = await run({...options, steps: 3, rate: 0.05, start: "noise"});
  expect(values).toHaveLength(4);
  expect(values[3]).toBeGreaterThan(values[0] + 0.01);
});

it.each([
  {layer: "first", unit: 1},
  {layer: "skip", unit: 4, at: "mean"},
  {layer: "concat", unit: 8, at: "max"},
  {layer: "skip", whole: "square"}
] as const)("three steps raise %j", async (objective) => {
  const {values, logits} = await run({steps: 3}, objective);
  expect(values[3]).toBeGreaterThan(values[0]);
  expect(logits).toBeNull();
});

it.each(ways)("same seed, same picture; another seed, another picture: %s", async (_, options) => {
  const moved = {...options, steps: 2, jitter: 2, rotate: 5, zoom: 0.1};
  const [one, again, other] = [await run(moved), await run(moved), await run({...moved, seed: 2})];
  expect(again).toEqual(one);
  expect(distance(one.pixels.values, other.pixels.values)).toBeGreaterThan(1);
});

it("from mid-grey the seed matters only to the moves", async () => {
  const still = await Promise.all([1, 2].map((seed) => run({start: "grey", steps: 2, seed})));
  expect(still[0]).toEqual(still[1]);
  const moved = await Promise.all([1, 2].map((seed) => run({start: "grey", steps: 2, seed, jitter: 3})));
  expect(distance(moved[0].pixels.values, moved[1].pixels.values)).toBeGreaterThan(0.1);
});

it("no steps: the start itself, and its value", async () => {
  const photo = {values: noise({width: 12, height: 13, channels: 3}, {mean: 128, deviation: 20}).values, width: 12, height: 13, channels: 3}; // biome-ignore format: one image
  for (const parametrisation of ["pixels", "waves"] as const) {
    const {pixels, values} = await run({steps: 0, start: photo, parametrisation});
    allClose(pixels.values, photo.values, 1e-3);
    expect(values).toHaveLength(1);
  }
  const grey = await run({steps: 0, start: "grey"});
  expect(grey.pixels.values.every((d) => d === 127.5)).toBe(true);
});

it("λ = 0 is no regulariser, and a large λ wins over the objective", async () => {
  const plain = await run({steps: 4});
  expect(await run({steps: 4, l2: 0, totalVariation: 0, blurEvery: 0, smallPixels: 0, smallGradients: 0})).toEqual(
    plain
  );
  const smooth = await run({steps: 4, totalVariation: 1e5});
  expect(totalVariation(smooth.pixels).value).toBeLessThan(0.7 * totalVariation(plain.pixels).value);
  const grey = await run({steps: 4, l2: 1e5});
  const contrast = (values: Float32Array) => values.reduce((sum, d) => sum + (d - 127.5) ** 2, 0);
  expect(contrast(grey.pixels.values)).toBeLessThan(0.7 * contrast(plain.pixels.values));
});

it("a step's length is the rate, cooled, whatever the gradient's length", async () => {
  const frames: Frame[] = [];
  await run({steps: 3, rate: 0.02, cooling: 4, start: "grey", onStep: (frame) => frames.push(frame)});
  for (let i = 0; i < 3; ++i) {
    const square = distance(frames[i + 1].pixels.values, frames[i].pixels.values) ** 2 / (13 * 12 * 3);
    expect(Math.sqrt(square) / 127.5).toBeCloseTo([0.02, 0.01, 0.005][i], 4);
  }
});

it("frames are told before every step and at the end, within 0…255", async () => {
  const frames: Frame[] = [];
  const {pixels, values} = await run({steps: 5, rate: 1, onStep: (frame) => frames.push(frame)});
  expect(frames.map((d) => d.step)).toEqual([0, 1, 2, 3, 4, 5]);
  allClose(frames.map((d) => d.value), values, 1e-6); // biome-ignore format: one law
  expect(frames[5].pixels).toEqual(pixels);
  expect(frames.every((d) => d.pixels.values.every((v) => v >= -1e-3 && v <= 255.001))).toBe(true);
});

it("another size fits where no dense layer stands in between, and its class too behind a global mean", async () => {
  const {pixels, values, logits} = await run({steps: 3, size: 9});
  expect([pixels.width, pixels.height]).toEqual([9, 9]);
  expect(values[3]).toBeGreaterThan(values[0]);
  expect(logits).toHaveLength(5);
  const toy = onBackend(oneConv);
  await expect(runToEnd(ascend(toy, {unit: 0}, {size: 8}))).rejects.toThrow("shape mismatch: dense takes 8, gets 72");
  await expect(runToEnd(ascend(toy, {layer: "relu", unit: 0}, {size: 2}))).rejects.toThrow("at least 3×3");
  expect((await runToEnd(ascend(toy, {layer: "relu", unit: 0}, {size: 8, steps: 1}))).pixels.width).toBe(8);
  toy.dispose();
});

it("a unit that nothing reaches leaves the start as it is", async () => {
  const toy = onBackend(oneConv); // both channels are silent at grey, so no gradient comes through to the output
  const {pixels, values} = await runToEnd(ascend(toy, {unit: 0}, {start: "grey", steps: 3}));
  expect(pixels.values.every((d) => d === 127.5)).toBe(true);
  expect(values[3]).toBe(values[0]);
  toy.dispose();
});

it("progress rises to 1", async () => {
  const fractions: number[] = [];
  await runToEnd(ascend(model, logit, {steps: 2}), (fraction) => fractions.push(fraction));
  expect(fractions.every((d, i) => d >= (fractions[i - 1] ?? 0) && d <= 1)).toBe(true);
  expect(fractions.at(-1)).toBe(1);
});

it("no tensor is left: at the end, when stopped on the way at any place, or when it fails", async () => {
  await run({steps: 1});
  const before = tf.memory().numTensors;
  await run({steps: 2, parametrisation: "waves", jitter: 2});
  expect(tf.memory().numTensors).toBe(before);
  for (const place of [0, 1, 7, 15, 20, 31, 40]) {
    const climb = ascend(model, logit, {steps: 3});
    for (let i = 0; i < place; ++i) await climb.next();
    await climb.return(undefined as never);
    expect(tf.memory().numTensors).toBe(before);
  }
  await expect(run({steps: 1}, {layer: "first", unit: 99})).rejects.toThrow("unknown unit: 99 (first has 6)");
  expect(tf.memory().numTensors).toBe(before);
});

it("ascend(model, objective, options) rejects what makes no sense", async () => {
  await expect(run({steps: -1})).rejects.toThrow("invalid steps: -1");
  await expect(run({size: 1.5})).rejects.toThrow("invalid size: 1.5×1.5");
  await expect(run({rate: Number.NaN})).rejects.toThrow("invalid rate: NaN");
  await expect(run({cooling: 0})).rejects.toThrow("invalid cooling: 0");
  await expect(run({}, {layer: "nowhere", unit: 0})).rejects.toThrow("unknown layer: nowhere");
  await expect(run({parametrisation: "waves", blurEvery: 2})).rejects.toThrow("need parametrisation: pixels");
  const vectors = onBackend(multiLayer);
  await expect(runToEnd(ascend(vectors, {unit: 0}))).rejects.toThrow("takes no images: multi-layer");
  vectors.dispose();
});

function distance(a: Float32Array, b: Float32Array): number {
  return Math.sqrt(a.reduce((sum, d, i) => sum + (d - b[i]) ** 2, 0));
}
