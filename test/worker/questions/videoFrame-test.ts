import * as tf from "@tensorflow/tfjs-core";
import {beforeAll, expect, it} from "vitest";
import {loadNetwork} from "../../../src/data/loadNetwork.js";
import {startNodeBackend} from "../../../src/network/backendNode.js";
import {finish} from "../../../src/network/finish.js";
import {type Model, onBackend} from "../../../src/network/model.js";
import {answer, clear, type Desk} from "../../../src/worker/answer.js";
import {olderFrames} from "../../../src/worker/olderFrames.js";
import type {ActivationsAnswer, ToWorker, VideoFrameAnswer, VideoFrameQuestion} from "../../../src/worker/protocol.js";
import {allClose} from "../../asserts.js";
import {wavy} from "../../images/pixels.js";

let model: Model;
beforeAll(async () => {
  await startNodeBackend("wasm");
  model = onBackend(await loadNetwork("mnist"));
});

const network = {name: "mnist", graph: "", weights: ""};
const question = (given: Partial<VideoFrameQuestion> = {}): VideoFrameQuestion => ({
  kind: "videoFrame",
  network,
  pixels: wavy(28, 28, 1),
  layer: "conv2",
  ...given
});
const ask = async (given: Partial<VideoFrameQuestion>, desk: Desk = {}) =>
  (await finish(answer(model, question(given), desk, "wasm"))) as VideoFrameAnswer;

it("answer(frame) is the layer's activations, as asked of a photo", async () => {
  const desk: Desk = {};
  const photo = {key: "a", pixels: wavy(28, 28, 1)};
  const whole = (await finish(
    answer(model, {kind: "activations", network, photo, layer: "conv2"}, desk, "wasm")
  )) as ActivationsAnswer;
  clear(desk);
  const found = await ask({});
  expect(found).toMatchObject({shape: [8, 8, 24], first: 0, units: 24, top: []});
  allClose(found.values, whole.values, 1e-6);
});

it("answer(frame) of some units is those units only", async () => {
  const [all, some] = [await ask({}), await ask({first: 20, count: 64})];
  expect(some).toMatchObject({shape: [8, 8, 4], first: 20, units: 24});
  expect(some.values[4 * 9 + 1]).toBe(all.values[24 * 9 + 21]);
});

it("answer(frame) has as many classes as are wanted", async () => {
  const {top} = await ask({classes: 3});
  expect(top.length).toBe(3);
  expect(top[0].logit).toBeGreaterThanOrEqual(top[1].logit);
});

it("answer(frame) of a layer or a unit that is not there says so", async () => {
  await expect(ask({layer: "conv9"})).rejects.toThrow("unknown layer: conv9");
  await expect(ask({first: 24})).rejects.toThrow("unknown unit: 24 (conv2 has 24)");
});

it("a hundred frames leave no tensor and nothing on the desk, also where they fail or are stopped", async () => {
  const desk: Desk = {};
  await ask({classes: 3}, desk);
  const {numTensors} = tf.memory();
  for (let i = 0; i < 100; ++i)
    await ask({pixels: wavy(28 + (i % 3), 28, 1), first: i % 24, count: 3, classes: i % 4}, desk);
  await ask({first: 99}, desk).catch(() => {});
  const stopped = answer(model, question(), desk, "wasm");
  await stopped.next();
  await stopped.return(undefined as never);
  expect(tf.memory().numTensors).toBe(numTensors);
  expect(desk).toEqual({});
});

it("olderFrames(waiting) takes out the frames and leaves other questions", () => {
  const asked = (id: number, kind: "videoFrame" | "classify") =>
    ({
      kind: "ask",
      id,
      question: kind === "videoFrame" ? question() : {kind, network, photo: {key: "a", pixels: wavy(1, 1, 1)}}
    }) as Extract<ToWorker, {kind: "ask"}>;
  const waiting = [asked(1, "videoFrame"), asked(2, "classify"), asked(3, "videoFrame")];
  expect(olderFrames(waiting).map(({id}) => id)).toEqual([1, 3]);
  expect(waiting.map(({id}) => id)).toEqual([2]);
});
