import * as tf from "@tensorflow/tfjs-core";
import {beforeAll, expect, it} from "vitest";
import {readComponents} from "../../../src/components/pca/componentFile.js";
import {pcaCount} from "../../../src/components/pca/pcaLayers.js";
import {responseRows} from "../../../src/corpus/responseRows.js";
import {readResponses, writeResponses} from "../../../src/corpus/responses.js";
import {heldOutDigits} from "../../../src/data/heldOutDigits.js";
import {loadNetwork} from "../../../src/data/loadNetwork.js";
import {digitComponents} from "../../../src/data/pca/digitComponents.js";
import {photoComponents} from "../../../src/data/pca/photoComponents.js";
import {startNodeBackend} from "../../../src/network/backendNode.js";
import {forward} from "../../../src/network/forward.js";
import {type Model, onBackend} from "../../../src/network/model.js";
import {runToEnd, runToEndSync} from "../../../src/network/steps.js";
import {answer} from "../../../src/worker/answer.js";
import type {Question} from "../../../src/worker/protocol.js";
import {allClose} from "../../asserts.js";

const network = {name: "mnist", graph: "", weights: ""};
const digits = heldOutDigits();
let model: Model;

beforeAll(async () => {
  await startNodeBackend();
  model = onBackend(await loadNetwork("mnist"));
});

const ask = (question: Question) => runToEnd(answer({model, cache: {}}, question, "wasm"));

it("the worker's components are those that the page shows first", async () => {
  const layers = ["dense1", "logits"];
  const built = readComponents((await digitComponents(model, layers)).buffer);
  const images = Array.from(built.examples, digits.pixels);
  expect(images).toHaveLength(600);
  for (const {layer, scores, variances, total, count, features} of built.layers) {
    const found = await ask({kind: "pca", network, images, layer, count: pcaCount});
    if (found.kind !== "pca") throw new Error(found.kind);
    expect([found.count, found.features]).toEqual([count, features]);
    expect(found.total).toBeCloseTo(total, 3);
    allClose(found.variances, variances, 1e-4 * total);
    const largest = Math.max(...found.scores.map(Math.abs));
    allClose(scores, found.scores, largest / 32767); // as exact as they are kept
  }
});

it("a unit's response is its largest value over places; a logit is itself", async () => {
  const images = [0, 1, 2].map(digits.pixels);
  const [conv, logits] = await Promise.all(
    ["conv2", "logits"].map((layer) => ask({kind: "responses", network, images, layer}))
  );
  if (conv.kind !== "responses" || logits.kind !== "responses") throw new Error("another kind");
  expect([conv.units, logits.units]).toEqual([24, 10]);
  const input = tf.tensor(
    digits.pixels(1).values.map((d) => d / 255),
    [1, 28, 28, 1]
  );
  const run = runToEndSync(forward(model, input, {outputs: ["conv2", "logits"]}));
  const map = await run.values.get("conv2")!.data();
  for (const unit of [0, 23]) {
    const values = Array.from(map).filter((_, i) => i % 24 === unit);
    expect(conv.values[24 + unit]).toBeCloseTo(Math.max(...values), 5);
  }
  allClose(logits.values.subarray(10, 20), await run.values.get("logits")!.data(), 1e-4);
});

it("the worker's components of photos are those that the page shows first", async () => {
  const corpus = Array.from({length: 30}, (_, i) =>
    Float32Array.from({length: 50}, (_, k) => Math.sin(i * k * 1.3 + i))
  );
  const file = readResponses(writeResponses("toy", new Map([["conv", corpus]])).buffer);
  const [built] = readComponents(photoComponents(file).buffer).layers;
  const {rows, features} = responseRows(file, "conv");
  const found = await ask({kind: "rowsPca", network, rows, features, count: pcaCount});
  if (found.kind !== "rowsPca") throw new Error(found.kind);
  expect([found.count, found.features, found.total]).toEqual([built.count, built.features, built.total]);
  allClose(found.variances, built.variances, 1e-9);
  allClose(found.scores, built.scores, Math.max(...found.scores.map(Math.abs)) / 32767);
});

it("responseRows are the responses of the chosen examples, one row an example", () => {
  const corpus = [Float32Array.of(0, 4), Float32Array.of(2, 8), Float32Array.of(1, 0)];
  const file = readResponses(writeResponses("toy", new Map([["conv", corpus]])).buffer);
  const {rows, features, examples} = responseRows(file, "conv", [2, 0]);
  expect([features, examples]).toEqual([2, 2]);
  allClose(rows, [1, 0, 0, 4], 2 / 255);
  expect(() => responseRows(file, "conv9")).toThrow("unknown layer: conv9");
});

it("neither question leaves tensors", async () => {
  const images = [3, 4, 5, 6].map(digits.pixels);
  const both = async () => {
    await ask({kind: "pca", network, images, layer: "conv1"});
    await ask({kind: "responses", network, images, layer: "conv1"});
  };
  await both();
  const before = tf.memory().numTensors;
  await both();
  expect(tf.memory().numTensors).toBe(before);
});
