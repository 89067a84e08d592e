import * as tf from "@tensorflow/tfjs-core";
import {beforeAll, expect, it} from "vitest";
import {cosine} from "../../src/evaluation/cosine.js";
import {imageDistances} from "../../src/features/imageDistances.js";
import {layerRows} from "../../src/features/layerRows.js";
import type {Raster} from "../../src/images/raster.js";
import {startNodeBackend} from "../../src/network/backendNode.js";
import {onBackend} from "../../src/network/model.js";
import {runToEnd} from "../../src/network/steps.js";
import {branching} from "../network/branching.js";

const image = (seed: number): Raster => ({
  values: Float32Array.from({length: 13 * 12 * 3}, (_, i) => 127 + 127 * Math.sin(i * seed)),
  width: 12,
  height: 13,
  channels: 3
});
const images = Array.from({length: 120}, (_, i) => image(0.3 + i / 50)); // more than one batch

beforeAll(() => startNodeBackend("cpu"));

it("imageDistances are those of the layer's rows, in every layer asked for", async () => {
  const model = onBackend(branching);
  const layers = [branching.layers[0].name, "mixed"];
  const found = await runToEnd(imageDistances(model, images[3], images, layers));
  expect(found.map(({layer}) => layer)).toEqual(layers);
  for (const {layer, features, l2, cosine: turned} of found) {
    const all = await runToEnd(layerRows(model, images, layer));
    expect(features).toBe(all.features);
    const row = (i: number) => all.rows.subarray(i * features, (i + 1) * features);
    for (const i of [0, 3, 50, 119]) {
      const far = Math.sqrt(row(i).reduce((sum, d, k) => sum + (d - row(3)[k]) ** 2, 0));
      expect(l2[i]).toBeCloseTo(far, 3);
      expect(turned[i]).toBeCloseTo(1 - cosine(row(i), row(3)), 4);
    }
    expect(l2[3]).toBe(0);
  }
});

it("imageDistances leaks no tensors, also when it is abandoned, and says what is wrong", async () => {
  const model = onBackend(branching);
  const two = () => runToEnd(imageDistances(model, images[0], images.slice(0, 2), ["mixed"]));
  await two(); // the weights are the model's
  const before = tf.memory().numTensors;
  await two();
  expect(tf.memory().numTensors).toBe(before);
  await expect(runToEnd(imageDistances(model, images[0], [], ["mixed"]))).rejects.toThrow("no images");
  await expect(runToEnd(imageDistances(model, images[0], images, []))).rejects.toThrow("no layers");
  await expect(runToEnd(imageDistances(model, images[0], images, ["conv9"]))).rejects.toThrow("unknown layer: conv9");
  const steps = imageDistances(model, images[0], images, ["mixed"]);
  await steps.next();
  await steps.return([]);
  expect(tf.memory().numTensors).toBe(before);
});
