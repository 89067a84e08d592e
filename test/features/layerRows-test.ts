import * as tf from "@tensorflow/tfjs-core";
import {beforeAll, expect, it} from "vitest";
import {layerRows} from "../../src/features/layerRows.js";
import type {Raster} from "../../src/images/raster.js";
import {toInput} from "../../src/images/toInput.js";
import {startNodeBackend} from "../../src/network/backendNode.js";
import {forward} from "../../src/network/forward.js";
import {onBackend} from "../../src/network/model.js";
import {runToEnd, runToEndSync} from "../../src/network/steps.js";
import {allClose} from "../asserts.js";
import {branching} from "../network/branching.js";

const image = (seed: number): Raster => ({
  values: Float32Array.from({length: 13 * 12 * 3}, (_, i) => 127 + 127 * Math.sin(i * seed)),
  width: 12,
  height: 13,
  channels: 3
});
const images = Array.from({length: 100}, (_, i) => image(0.3 + i / 50)); // more than one batch

beforeAll(() => startNodeBackend("cpu"));

it("layerRows are the activations of each image run alone, and the input's rows are its pixels", async () => {
  const model = onBackend(branching);
  const {rows, features} = await runToEnd(layerRows(model, images, "mixed"));
  expect(rows.length).toBe(100 * features);
  for (const i of [0, 99]) {
    const input = tf.tensor(toInput(images[i], branching.input.range), [1, 13, 12, 3]);
    const run = runToEndSync(forward(model, input, {outputs: ["mixed"]}));
    allClose(rows.subarray(i * features, (i + 1) * features), await run.values.get("mixed")!.data(), 1e-5);
  }
  const pixels = await runToEnd(layerRows(model, images.slice(0, 2), branching.layers[0].name));
  allClose(pixels.rows.subarray(0, pixels.features), toInput(images[0], branching.input.range), 1e-6);
});

it("the largest of a layer's maps are one number a channel", async () => {
  const model = onBackend(branching);
  const some = images.slice(0, 3);
  const all = await runToEnd(layerRows(model, some, "mixed"));
  const {rows, features} = await runToEnd(layerRows(model, some, "mixed", {keep: "largest"}));
  for (let k = 0; k < features; ++k) {
    const map = all.rows.subarray(0, all.features).filter((_, at) => at % features === k);
    expect(rows[k]).toBe(Math.max(...map));
  }
});

it("layerRows leave no tensors, and say what is wrong", async () => {
  const model = onBackend(branching);
  await runToEnd(layerRows(model, images.slice(0, 1), "mixed"));
  const before = tf.memory().numTensors;
  await runToEnd(layerRows(model, images.slice(0, 4), "mixed", {keep: "largest"}));
  await expect(runToEnd(layerRows(model, images, "conv9"))).rejects.toThrow("unknown layer: conv9");
  await expect(runToEnd(layerRows(model, [], "mixed"))).rejects.toThrow("no images");
  expect(tf.memory().numTensors).toBe(before);
});
