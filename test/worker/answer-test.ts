import * as tf from "@tensorflow/tfjs-core";
import {beforeAll, expect, it} from "vitest";
import {methods} from "../../src/methods.js";
import {startNodeBackend} from "../../src/network/backendNode.js";
import {type Model, onBackend} from "../../src/network/model.js";
import {runToEnd} from "../../src/network/steps.js";
import {answer} from "../../src/worker/answer.js";
import {clearCache, type RunCache} from "../../src/worker/cachedRun.js";
import {inSlices} from "../../src/worker/inSlices.js";
import type {Answer, PhotoPixels, Question} from "../../src/worker/protocol.js";
import {counting, oneConv} from "../network/toys.js";

beforeAll(() => startNodeBackend("wasm"));

const photo = (key: string, start = 1): PhotoPixels => {
  return {key, pixels: {values: counting(start).map((d) => d * 10), width: 4, height: 4, channels: 1}};
};
const question = (given: Partial<Question<"explain">> = {}): Question<"explain"> => ({
  kind: "explain",
  network: {name: "one-conv", graph: "", weights: ""},
  photo: photo("a"),
  target: {unit: 0},
  method: "gradient",
  options: {},
  ...given
});
const ask = async (model: Model, given: Partial<Question<"explain">>, cache: RunCache) =>
  (await runToEnd(answer({model, cache}, question(given), "wasm"))) as Answer<"explain">;

/** The toy with a range in which the pixels stay as they are. */
const toy = {...oneConv, input: {...oneConv.input, range: [0, 255] as const}};

it("answer(explain) is the method's map with its shape, the located target, the best classes and its making", async () => {
  const found = await ask(onBackend(toy), {}, {});
  expect(found).toMatchObject({kind: "explain", shape: [4, 4, 1], backend: "wasm"});
  expect(found.values.length).toBe(16);
  expect(found.target).toMatchObject({layer: "output", unit: 0, position: null});
  expect(found.top[0].logit).toBeCloseTo(found.target.value, 4);
  expect(found.asked).toMatchObject({index: 0});
  expect(found.milliseconds).toBeGreaterThan(0);
});

it("answer(explain) of a unit that is no class has no class asked about", async () => {
  const found = await ask(onBackend(toy), {target: {layer: "relu", unit: 1}}, {});
  expect(found.asked).toBeNull();
  expect(found.target.position).toEqual([1, 1]);
});

it("answer(classify) has the best classes only", async () => {
  const {network, photo} = question();
  const found = await runToEnd(answer({model: onBackend(toy), cache: {}}, {kind: "classify", network, photo}, "wasm"));
  expect(Object.keys(found).sort()).toEqual(["backend", "kind", "milliseconds", "top"]);
});

it("answers about the same photo use one run; another photo or model makes another", async () => {
  const [model, other] = [onBackend(toy), onBackend(toy)];
  const cache: RunCache = {};
  await ask(model, {}, cache);
  const {run} = cache.last!;
  await ask(model, {method: "guided-backprop"}, cache);
  expect(cache.last!.run).toBe(run);
  await ask(model, {photo: photo("b", 2)}, cache);
  expect(cache.last!.run).not.toBe(run);
  const second = cache.last!.run;
  await ask(other, {photo: photo("b", 2)}, cache);
  expect(cache.last!.run).not.toBe(second);
  clearCache(cache);
});

it("after clearCache(cache) no answer of any method has left a tensor", async () => {
  const model = onBackend(toy);
  const cache: RunCache = {};
  const known = methods.filter(({id}) => !/grad-cam|activation-map/.test(id)); // the toy has no place for these
  for (const {id} of known) await ask(model, {method: id}, cache); // makes the weights
  clearCache(cache);
  const before = tf.memory().numTensors;
  for (let i = 0; i < 3; ++i) for (const {id} of known) await ask(model, {method: id, photo: photo(`p${i}`)}, cache);
  expect(tf.memory().numTensors).toBeGreaterThan(before); // the last run
  clearCache(cache);
  expect(tf.memory().numTensors).toBe(before);
});

it("an answer that is cancelled at any step stops there and leaves no tensor", async () => {
  const model = onBackend(toy);
  for (const method of ["guided-backprop", "integrated-gradients", "occlusion"]) {
    const warm: RunCache = {};
    await ask(model, {method}, warm);
    clearCache(warm);
    const before = tf.memory().numTensors;
    let ended = false;
    for (let steps = 0; !ended; ++steps) {
      const cache: RunCache = {};
      let left = steps;
      const stopped = () => left-- <= 0;
      ended = !!(await inSlices(answer({model, cache}, question({method}), "wasm"), {stopped, progress: () => {}}));
      clearCache(cache);
      expect(tf.memory().numTensors, `${method} after ${steps} steps`).toBe(before);
    }
  }
});

it("answer rejects an unknown layer, unit and method, and leaves nothing but the run", async () => {
  const model = onBackend(toy);
  const cache: RunCache = {};
  await ask(model, {}, cache);
  const before = tf.memory().numTensors;
  await expect(ask(model, {target: {layer: "conv9", unit: 0}}, cache)).rejects.toThrow("unknown layer: conv9");
  await expect(ask(model, {target: {unit: 99}}, cache)).rejects.toThrow("unknown unit: 99");
  await expect(ask(model, {method: "magic"}, cache)).rejects.toThrow("unknown method: magic");
  expect(tf.memory().numTensors).toBe(before);
  clearCache(cache);
});
