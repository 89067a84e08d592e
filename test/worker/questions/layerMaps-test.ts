import * as tf from "@tensorflow/tfjs-core";
import {beforeAll, expect, it} from "vitest";
import type {Raster} from "../../../src/images/raster.js";
import {startNodeBackend} from "../../../src/network/backendNode.js";
import {onBackend} from "../../../src/network/model.js";
import {runToEnd} from "../../../src/network/steps.js";
import {answer} from "../../../src/worker/answer.js";
import {clearCache, type RunCache} from "../../../src/worker/cachedRun.js";
import {branching} from "../../network/branching.js";

const network = {name: "branching", graph: "", weights: ""};
const values = Float32Array.from({length: 13 * 12 * 3}, (_, i) => 127 + 127 * Math.sin(1.3 * i));
const photo = {key: "a photo", pixels: {values, width: 12, height: 13, channels: 3} satisfies Raster};

beforeAll(() => startNodeBackend("cpu"));

it("layerMaps gives of each layer what its activations have, the strongest maps first, and leaks nothing", async () => {
  const model = onBackend(branching);
  const cache: RunCache = {};
  const ask = async (layers: readonly string[]) => {
    const question = {kind: "layerMaps", network, photo, layers, count: 2} as const;
    const found = await runToEnd(answer({model, cache}, question, "cpu"));
    if (found.kind !== "layerMaps") throw new Error(found.kind);
    return found.layers;
  };
  const [first] = await ask(["first"]);
  const before = tf.memory().numTensors;
  await ask(["first", "mixed"]);
  expect(tf.memory().numTensors).toBe(before);
  const activations = cache.last!.run.values.get("first")!;
  const all = await activations.data();
  const channels = activations.shape[3]!;
  expect(first.shape).toEqual(activations.shape.slice(1));
  expect(first.zeros).toBe(all.filter((d) => d === 0).length / all.length);
  expect(first.strongest).toHaveLength(2);
  expect(first.strongest[0].value).toBe(Math.max(...all));
  for (const {unit, value, map} of first.strongest) {
    expect(Array.from(map.values)).toEqual(Array.from(all.filter((_, i) => i % channels === unit)));
    expect(value).toBe(Math.max(...map.values));
  }
  await expect(ask(["conv9"])).rejects.toThrow("unknown layer: conv9");
  clearCache(cache);
  model.dispose();
});
