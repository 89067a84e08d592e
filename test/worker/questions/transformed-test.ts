import * as tf from "@tensorflow/tfjs-core";
import {beforeAll, expect, it} from "vitest";
import {moved} from "../../../src/images/moved.js";
import {noise} from "../../../src/images/noise.js";
import {still} from "../../../src/images/warp.js";
import {startNodeBackend} from "../../../src/network/backendNode.js";
import {onBackend} from "../../../src/network/model.js";
import {runToEnd} from "../../../src/network/steps.js";
import {answer} from "../../../src/worker/answer.js";
import type {OwnQuestion} from "../../../src/worker/protocol.js";
import {branching} from "../../network/branching.js";

beforeAll(() => startNodeBackend("cpu"));

const pixels = noise({width: 12, height: 13, channels: 3}, {seed: 1, mean: 127, deviation: 60});
const photo = {key: "a", pixels: {...pixels, values: pixels.values.map((d) => Math.min(255, Math.max(0, d)))}};
const warps = [still, {...still, y: 3}, {...still, degrees: 90}];
const question = {kind: "transformed", photo, warps, edge: "mirror", layers: ["first", "means"]} as const;
const model = () => onBackend(branching);

const asked = <Q extends OwnQuestion>(question: Q, on = model()) =>
  runToEnd(answer({model: on, cache: {}}, question, "cpu"));

it("a photo that is not moved is at no distance, and keeps the score of its best class", async () => {
  const {whole, moved: found} = await asked(question);
  expect(found[0].distances).toEqual([
    {euclidean: 0, cosine: 0},
    {euclidean: 0, cosine: 0}
  ]);
  expect(found[0].asked).toEqual(whole);
  expect(found[0].best).toEqual(whole);
});

it("distances and scores of a moved photo are those of its features, asked for by themselves", async () => {
  const {whole, norms, moved: found} = await asked(question);
  const images = [photo.pixels, ...warps.map((how) => moved(photo.pixels, how, "mirror"))];
  const rows = await asked({kind: "responses", images, layer: "means"});
  const vectors = images.map((_, i) => Array.from(rows.values.slice(i * rows.units, (i + 1) * rows.units)));
  const dot = (a: number[], b: number[]) => a.reduce((sum, d, i) => sum + d * b[i], 0);
  const long = (a: number[]) => Math.sqrt(dot(a, a));
  expect(norms[1]).toBeCloseTo(long(vectors[0]), 4);
  for (const i of [1, 2]) {
    const [a, b] = [vectors[0], vectors[i + 1]];
    expect(found[i].distances[1].euclidean).toBeCloseTo(long(a.map((d, k) => d - b[k])), 4);
    expect(found[i].distances[1].cosine).toBeCloseTo(1 - dot(a, b) / (long(a) * long(b)), 4);
  }
  const {scores} = await asked({kind: "scores", images: images.slice(2), classes: [whole.index]});
  scores.forEach(({top, asked: [score]}, i) => {
    expect(found[i + 1].best.index).toBe(top[0].index);
    expect(found[i + 1].asked.probability).toBeCloseTo(score.probability, 5);
  });
});

it("another class is followed where it is asked for, and edges matter", async () => {
  const {whole, moved: found} = await asked({...question, class: 3});
  expect([whole.index, ...found.map((d) => d.asked.index)]).toEqual([3, 3, 3, 3]);
  const grey = await asked({...question, edge: "grey"});
  expect(grey.moved[1].distances[0].euclidean).not.toBe(found[1].distances[0].euclidean);
});

it("a question about a moved photo leaves no tensor, and says what it does not know", async () => {
  const on = model();
  await asked(question, on);
  const before = tf.memory().numTensors;
  await asked(question, on);
  await expect(asked({...question, class: 99}, on)).rejects.toThrow("unknown class: 99");
  await expect(asked({...question, layers: ["none"]}, on)).rejects.toThrow("unknown layer: none");
  await expect(asked({...question, warps: []}, on)).rejects.toThrow("nothing moved");
  await expect(asked({...question, edge: "black" as never}, on)).rejects.toThrow("unknown edge: black");
  expect(tf.memory().numTensors).toBe(before);
});
