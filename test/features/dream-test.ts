import * as tf from "@tensorflow/tfjs-core";
import {afterAll, beforeAll, expect, it} from "vitest";
import {type DreamFrame, type DreamOptions, dream} from "../../src/features/dream.js";
import type {LayerObjective} from "../../src/features/objective.js";
import {fit} from "../../src/images/fit.js";
import {noise} from "../../src/images/noise.js";
import {startNodeBackend} from "../../src/network/backendNode.js";
import {forward} from "../../src/network/forward.js";
import {type Model, onBackend} from "../../src/network/model.js";
import {runToEnd, runToEndSync} from "../../src/network/steps.js";
import {allClose} from "../asserts.js";
import {branching} from "../network/branching.js";
import {oneConv} from "../network/toys.js";

let model: Model;

beforeAll(async () => {
  await startNodeBackend("cpu");
  model = onBackend(branching);
});
afterAll(() => model.dispose());

const photo = noise({width: 30, height: 26, channels: 3}, {seed: 4, mean: 127, deviation: 30});
const skip: LayerObjective = {layer: "skip", whole: "square"};
const small = {size: 20, octaves: 2, ratio: 1.4, steps: 4, strength: 2, jitter: 3};
const run = (options: DreamOptions = {}, objective = skip, image = photo) =>
  runToEnd(dream(model, image, objective, {...small, ...options}));

it.each(["square", "mean"] as const)("the %s of a layer rises within every octave", async (whole) => {
  const {values, sizes} = await run({jitter: 0}, {layer: "skip", whole});
  expect(sizes).toEqual([14, 20]);
  expect(values).toHaveLength(9);
  for (const [first, last] of [[0, 3], [4, 8]]) expect(values[last]).toBeGreaterThan(values[first]); // biome-ignore format: one law
});

it("the value is the mean square of the layer’s activations, worked out by forward alone", async () => {
  const {values, start} = await run({steps: 0});
  const input = tf.tensor(start.values.map((d) => branchingRange(d)), [1, 20, 20, 3]); // biome-ignore format: one line
  const pass = runToEndSync(forward(model, input, {outputs: ["skip"]}));
  const squares = await tf.mean(tf.square(pass.values.get("skip")!)).data();
  expect(values[0]).toBeCloseTo(squares[0], 4);
  pass.dispose();
  input.dispose();
});

it.each([
  ["no steps", {steps: 0}],
  ["no strength", {strength: 0}],
  ["neither", {steps: 0, strength: 0, octaves: 1}]
] as const)("with %s the photo comes back, exactly", async (_, options) => {
  const {pixels, start} = await run(options);
  expect(pixels).toEqual(start);
  expect(start).toEqual(fit(photo, {width: 20, height: 20, channels: 3}));
});

it("a step’s changes have the strength as their mean, where nothing is clipped", async () => {
  const frames: DreamFrame[] = [];
  const grey = {...photo, values: photo.values.map(() => 127)};
  const one = {octaves: 1, steps: 3, jitter: 0, strength: 1.25, onStep: (frame: DreamFrame) => frames.push(frame)};
  await run(one, skip, grey);
  for (let i = 0; i < 3; ++i) {
    const [before, after] = [frames[i].pixels.values, frames[i + 1].pixels.values];
    const mean = after.reduce((sum, d, k) => sum + Math.abs(d - before[k]), 0) / after.length;
    expect(mean).toBeCloseTo(1.25, 2);
  }
});

it("same seed, same picture; another seed, another picture; without jitter the seed is nothing", async () => {
  expect(await run()).toEqual(await run());
  expect((await run({seed: 2})).pixels.values).not.toEqual((await run()).pixels.values);
  expect(await run({seed: 2, jitter: 0})).toEqual(await run({jitter: 0}));
});

it("frames are told before every step and at the end, all of the dream’s size and within 0…255", async () => {
  const frames: DreamFrame[] = [];
  const {pixels, values, start} = await run({strength: 60, onStep: (frame) => frames.push(frame)});
  expect(frames.map(({step}) => step)).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8]);
  allClose(frames.map(({value}) => value), values, 1e-6); // biome-ignore format: one law
  expect(frames[0].pixels).toEqual(start);
  expect(frames[8].pixels).toEqual(pixels);
  for (const {pixels} of frames) {
    expect([pixels.width, pixels.height]).toEqual([20, 20]);
    expect(pixels.values.every((d) => d >= 0 && d <= 255)).toBe(true);
  }
});

it("what was dreamt small is carried on to the larger: one octave is another picture than two", async () => {
  const frames: DreamFrame[] = [];
  const {start} = await run({onStep: (frame) => frames.push(frame)});
  expect(frames[4].pixels.values).not.toEqual(start.values); // the second octave’s first look
  expect((await run({octaves: 1})).pixels.values).not.toEqual(frames[8].pixels.values);
});

it("an image that is looked at in tiles has the mean of the tiles as its value", async () => {
  const quarters = await run({octaves: 1, steps: 0, size: 26, tile: 13});
  const each = await Promise.all(
    [0, 1, 2, 3].map((k) => {
      const values = new Float32Array(13 * 13 * 3);
      const [left, top] = [13 * (k % 2), 13 * Math.floor(k / 2)];
      for (let y = 0; y < 13; ++y) {
        const from = ((top + y) * 26 + left) * 3;
        values.set(quarters.start.values.subarray(from, from + 39), y * 39);
      }
      const part = {values, width: 13, height: 13, channels: 3};
      return run({octaves: 1, steps: 0, size: 13}, skip, part);
    })
  );
  expect(quarters.values[0]).toBeCloseTo(
    each.reduce((sum, {values}) => sum + values[0] / 4, 0),
    4
  );
  const {values} = await run({octaves: 1, size: 26, tile: 13, jitter: 0});
  expect(values[4]).toBeGreaterThan(values[0]);
});

it("a photo of one pixel is a field of one colour, and can be dreamt on", async () => {
  const one = {values: Float32Array.of(20, 120, 220), width: 1, height: 1, channels: 3};
  const {start, pixels, values} = await run({}, skip, one);
  expect([...new Set(start.values)]).toEqual([20, 120, 220]);
  expect(values.every(Number.isFinite)).toBe(true);
  expect([pixels.width, pixels.height]).toEqual([20, 20]);
});

it("dream(model, photo, objective, options) rejects what makes no sense, in words", async () => {
  const toy = onBackend(oneConv); // its windows of 3×3 have no padding
  const relu: LayerObjective = {layer: "relu", whole: "square"};
  for (const [options, side] of [
    [{size: 1, octaves: 1}, "1×1"],
    [{size: 10, octaves: 2, ratio: 6}, "2×2"]
  ] as const) {
    const tiny = runToEnd(dream(toy, photo, relu, options));
    await expect(tiny).rejects.toThrow(`too small for relu: an octave of ${side} pixels`);
  }
  toy.dispose();
  await expect(run({steps: -1})).rejects.toThrow("invalid steps: -1");
  await expect(run({strength: Number.NaN})).rejects.toThrow("invalid strength: NaN");
  await expect(run({octaves: 0})).rejects.toThrow("invalid octaves: 0");
  await expect(run({ratio: 0.5})).rejects.toThrow("invalid ratio: 0.5");
  await expect(run({jitter: 0.5})).rejects.toThrow("invalid jitter: 0.5");
  await expect(run({}, {layer: "nowhere", whole: "square"})).rejects.toThrow("unknown layer: nowhere");
});

it("progress rises to 1, and no tensor is left: at the end, when stopped on the way, or when it fails", async () => {
  const fractions: number[] = [];
  await runToEnd(dream(model, photo, skip, small), (fraction) => fractions.push(fraction));
  expect(fractions.every((d, i) => d >= (fractions[i - 1] ?? 0) && d <= 1 + 1e-9)).toBe(true);
  expect(fractions.at(-1)).toBeCloseTo(1, 9);
  const before = tf.memory().numTensors;
  await run();
  expect(tf.memory().numTensors).toBe(before);
  for (const place of [0, 1, 9, 40]) {
    const dreaming = dream(model, photo, skip, small);
    for (let i = 0; i < place; ++i) await dreaming.next();
    await dreaming.return(undefined as never);
    expect(tf.memory().numTensors).toBe(before);
  }
});

function branchingRange(value: number): number {
  const [black, white] = branching.input.range;
  return black + (value / 255) * (white - black);
}
