import * as tf from "@tensorflow/tfjs-core";
import {afterAll, beforeAll, expect, it} from "vitest";
import {corpusScan} from "../../src/data/corpusScan.js";
import {decodeImage} from "../../src/data/decodeImage.js";
import {loadNetwork} from "../../src/data/loadNetwork.js";
import {topFive} from "../../src/data/topFive.js";
import {topFives} from "../../src/data/topFives.js";
import {startNodeBackend} from "../../src/network/backendNode.js";
import {type Model, onBackend} from "../../src/network/model.js";
import {photos} from "../../src/photos.js";

let model: Model;
beforeAll(async () => {
  await startNodeBackend();
  model = onBackend(await loadNetwork("inception-v3"));
});
afterAll(() => model.dispose());

it("topFive(inception-v3, Chelsea) begins with the Egyptian cat, 286", async () => {
  const top = topFive(model, await decodeImage("src/photos/cat-chelsea.jpg"));
  expect(top[0]).toMatchObject({index: 286, label: "Egyptian cat"});
  expect(top[0].probability).toBeCloseTo(0.838, 2);
});

it("topFive(model, photo) gives five classes, best first, whose probabilities follow from their logits", async () => {
  const top = topFive(model, await decodeImage("src/photos/dolphin-underwater.jpg"));
  expect(top.length).toBe(5);
  for (const [i, {logit, probability}] of top.entries()) {
    if (i) expect(logit).toBeLessThanOrEqual(top[i - 1].logit);
    expect(probability / top[0].probability).toBeCloseTo(Math.exp(logit - top[0].logit), 3);
  }
  expect(top.reduce((sum, {probability}) => sum + probability, 0)).toBeLessThanOrEqual(1);
});

it("topFive(model, photo) leaves no tensor but the weights", async () => {
  const photo = await decodeImage("src/photos/cat-kitten-yarn.jpg");
  topFive(model, photo);
  const before = tf.memory().numTensors;
  topFive(model, photo);
  expect(tf.memory().numTensors).toBe(before);
});

it("topFives(corpus) says of each photo what topFive says of its pixels", async () => {
  const known = topFives(await corpusScan(model.network));
  for (const id of ["cat-chelsea", "dolphin-underwater"])
    expect(known[id]).toEqual(topFive(model, await decodeImage(`src/photos/${id}.jpg`)));
  expect(Object.keys(known)).toEqual(photos.map(({id}) => id));
});
