import * as tf from "@tensorflow/tfjs-core";
import {beforeAll, expect, it} from "vitest";
import {corpusPhoto} from "../../src/data/corpusPhoto.js";
import {workerAnswer} from "../../src/data/workerAnswer.js";
import {startNodeBackend} from "../../src/network/backendNode.js";
import {onBackend} from "../../src/network/model.js";
import {clearCache, type RunCache} from "../../src/worker/cachedRun.js";
import {branching} from "../network/branching.js";

beforeAll(() => startNodeBackend("cpu"));

it("workerAnswer(model, question) leaves no tensor; with a cache it keeps the forward pass until that is cleared", async () => {
  const model = onBackend(branching);
  const photo = await corpusPhoto(branching, "cat-chelsea");
  await workerAnswer(model, {kind: "classify", photo});
  const before = tf.memory().numTensors;
  const {top} = await workerAnswer(model, {kind: "classify", photo});
  expect(tf.memory().numTensors).toBe(before);
  const cache: RunCache = {};
  expect((await workerAnswer(model, {kind: "classify", photo}, cache)).top).toEqual(top);
  expect(cache.last!.key).toBe("cat-chelsea");
  expect(tf.memory().numTensors).toBeGreaterThan(before);
  clearCache(cache);
  expect(tf.memory().numTensors).toBe(before);
});

it("corpusPhoto(network, id) returns the photo in the shape of the network's input", async () => {
  const {key, pixels} = await corpusPhoto(branching, "cat-chelsea");
  const {width, height, channels, values} = pixels;
  expect({key, width, height, channels}).toEqual({key: "cat-chelsea", width: 12, height: 13, channels: 3});
  expect(values.length).toBe(12 * 13 * 3);
});
