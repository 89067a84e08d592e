import * as tf from "@tensorflow/tfjs-core";
import {beforeAll, expect, it} from "vitest";
import {loadNetwork} from "../../../src/data/loadNetwork.js";
import {startNodeBackend} from "../../../src/network/backendNode.js";
import {type Model, onBackend} from "../../../src/network/model.js";
import {runToEnd} from "../../../src/network/steps.js";
import {answer} from "../../../src/worker/answer.js";
import {clearCache, type RunCache} from "../../../src/worker/cachedRun.js";
import {dropStale} from "../../../src/worker/dropStale.js";
import type {Answer, Question, ToWorker} from "../../../src/worker/protocol.js";
import {allClose} from "../../asserts.js";
import {wavy} from "../../images/pixels.js";

let model: Model;
beforeAll(async () => {
  await startNodeBackend("wasm");
  model = onBackend(await loadNetwork("mnist"));
});

const network = {name: "mnist", graph: "", weights: ""};
const question = (given: Partial<Question<"videoFrame">> = {}): Question<"videoFrame"> => ({
  kind: "videoFrame",
  network,
  pixels: wavy(28, 28, 1),
  layer: "conv2",
  ...given
});
const ask = async (given: Partial<Question<"videoFrame">>, cache: RunCache = {}) =>
  (await runToEnd(answer({model, cache}, question(given), "wasm"))) as Answer<"videoFrame">;

it("answer(videoFrame) is the layer's activations, as asked of a photo", async () => {
  const cache: RunCache = {};
  const photo = {key: "a", pixels: wavy(28, 28, 1)};
  const whole = (await runToEnd(
    answer({model, cache}, {kind: "activations", network, photo, layer: "conv2"}, "wasm")
  )) as Answer<"activations">;
  clearCache(cache);
  const found = await ask({});
  expect(found).toMatchObject({shape: [8, 8, 24], first: 0, units: 24, top: []});
  allClose(found.values, whole.values, 1e-6);
});

it("answer(videoFrame) of some units is those units only", async () => {
  const [all, some] = [await ask({}), await ask({first: 20, count: 64})];
  expect(some).toMatchObject({shape: [8, 8, 4], first: 20, units: 24});
  expect(some.values[4 * 9 + 1]).toBe(all.values[24 * 9 + 21]);
});

it("answer(videoFrame) has as many classes as are wanted", async () => {
  const {top} = await ask({classes: 3});
  expect(top.length).toBe(3);
  expect(top[0].logit).toBeGreaterThanOrEqual(top[1].logit);
});

it("answer(videoFrame) of a layer or a unit that is not there says so", async () => {
  await expect(ask({layer: "conv9"})).rejects.toThrow("unknown layer: conv9");
  await expect(ask({first: 24})).rejects.toThrow("unknown unit: 24 (conv2 has 24)");
});

it("a hundred frames leave no tensor and nothing in the cache, also where they fail or are stopped", async () => {
  const cache: RunCache = {};
  await ask({classes: 3}, cache);
  const {numTensors} = tf.memory();
  for (let i = 0; i < 100; ++i)
    await ask({pixels: wavy(28 + (i % 3), 28, 1), first: i % 24, count: 3, classes: i % 4}, cache);
  await ask({first: 99}, cache).catch(() => {});
  const stopped = answer({model, cache}, question(), "wasm");
  await stopped.next();
  await stopped.return(undefined as never);
  expect(tf.memory().numTensors).toBe(numTensors);
  expect(cache).toEqual({});
});

it("dropStale(waiting) takes out the frames and leaves other questions", () => {
  const asked = (id: number, kind: "videoFrame" | "classify") =>
    ({
      kind: "ask",
      id,
      question: kind === "videoFrame" ? question() : {kind, network, photo: {key: "a", pixels: wavy(1, 1, 1)}}
    }) as Extract<ToWorker, {kind: "ask"}>;
  const waiting = [asked(1, "videoFrame"), asked(2, "classify"), asked(3, "videoFrame")];
  expect(dropStale(waiting).map(({id}) => id)).toEqual([1, 3]);
  expect(waiting.map(({id}) => id)).toEqual([2]);
});
