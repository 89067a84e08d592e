import * as tf from "@tensorflow/tfjs-core";
import {beforeAll, expect, it} from "vitest";
import {explain} from "../../../src/attribution/explain.js";
import {crop} from "../../../src/images/crop.js";
import type {Raster} from "../../../src/images/raster.js";
import {toInput} from "../../../src/images/toInput.js";
import {startNodeBackend} from "../../../src/network/backendNode.js";
import {onBackend} from "../../../src/network/model.js";
import {runToEnd} from "../../../src/network/steps.js";
import {answer} from "../../../src/worker/answer.js";
import {clearCache, type RunCache} from "../../../src/worker/cachedRun.js";
import {allClose} from "../../asserts.js";
import {branching} from "../../network/branching.js";

const network = {name: "branching", graph: "", weights: ""};
const photo = (seed: number) => {
  const values = Float32Array.from({length: 13 * 12 * 3}, (_, i) => 127 + 127 * Math.sin(i * seed));
  return {key: `photo ${seed}`, pixels: {values, width: 12, height: 13, channels: 3} satisfies Raster};
};
const box = {top: 2, left: 1, bottom: 9, right: 7};

beforeAll(() => startNodeBackend("cpu"));

it("a patch's picture is guided backprop of the unit at the place, cut to the box, for each photo", async () => {
  const model = onBackend(branching);
  const examples = [
    {photo: photo(1.7), position: [2, 3], box},
    {photo: photo(0.9), position: [0, 1], box}
  ] as const;
  const question = {kind: "patchPictures", network, layer: "mixed", unit: 2, examples} as const;
  const found = await runToEnd(answer({model, cache: {}}, question, "cpu"));
  if (found.kind !== "patchPictures") throw new Error(found.kind);
  expect(found.pictures).toHaveLength(2);
  for (const [i, {photo, position}] of examples.entries()) {
    const input = tf.tensor(toInput(photo.pixels, branching.input.range), [1, 13, 12, 3]);
    const expected = await runToEnd(explain(model, input, {layer: "mixed", unit: 2, position}, "guided-backprop"));
    const map = {...photo.pixels, values: await expected.map.data<"float32">()};
    const {pixels, value} = found.pictures[i];
    expect(value).toBe(expected.target.value);
    expect([pixels.width, pixels.height]).toEqual([6, 7]);
    allClose(pixels.values, crop(map, box).values);
  }
  model.dispose();
});

it("a patch’s picture is the deconvnet’s where that is asked for", async () => {
  const model = onBackend(branching);
  const examples = [{photo: photo(1.7), position: [2, 3], box}] as const;
  const question = {kind: "patchPictures", network, layer: "mixed", unit: 2, examples, rule: "deconvnet"} as const;
  const found = await runToEnd(answer({model, cache: {}}, question, "cpu"));
  if (found.kind !== "patchPictures") throw new Error(found.kind);
  const input = tf.tensor(toInput(photo(1.7).pixels, branching.input.range), [1, 13, 12, 3]);
  const target = {layer: "mixed", unit: 2, position: [2, 3]} as const;
  const expected = await runToEnd(explain(model, input, target, "deconvnet"));
  const map = {...photo(1.7).pixels, values: await expected.map.data<"float32">()};
  allClose(found.pictures[0].pixels.values, crop(map, box).values);
  model.dispose();
});

it("patch pictures leave the last photo's run alone, and no tensors", async () => {
  const model = onBackend(branching);
  const cache: RunCache = {};
  await runToEnd(answer({model, cache}, {kind: "classify", network, photo: photo(3)}, "cpu"));
  const ask = () => {
    const examples = [{photo: photo(1.7), position: [2, 3], box}] as const;
    return runToEnd(answer({model, cache}, {kind: "patchPictures", network, layer: "mixed", unit: 2, examples}, "cpu"));
  };
  await ask(); // makes the weights it needs
  const {last} = cache;
  const before = tf.memory().numTensors;
  await ask();
  expect(tf.memory().numTensors).toBe(before);
  expect(cache.last).toBe(last);
  clearCache(cache);
  model.dispose();
});

it("patch pictures of an unknown layer or unit are refused", async () => {
  const model = onBackend(branching);
  const ask = (layer: string, unit: number) => {
    const examples = [{photo: photo(1), position: null, box}];
    return runToEnd(answer({model, cache: {}}, {kind: "patchPictures", network, layer, unit, examples}, "cpu"));
  };
  await expect(ask("conv9", 0)).rejects.toThrow("unknown layer: conv9");
  await expect(ask("mixed", 99)).rejects.toThrow("unknown unit: 99");
  model.dispose();
});

it("the top units are those with the largest activation anywhere, or the largest share of their scale", async () => {
  const model = onBackend(branching);
  const cache: RunCache = {};
  const ask = async (scales?: Float32Array, count?: number) => {
    const question = {kind: "topUnits", network, photo: photo(1.3), layer: "first", scales, count} as const;
    const found = await runToEnd(answer({model, cache}, question, "cpu"));
    if (found.kind !== "topUnits") throw new Error(found.kind);
    return found.units;
  };
  const units = await ask();
  const activations = cache.last!.run.values.get("first")!;
  const [, , width, channels] = activations.shape as [number, number, number, number];
  const values = await activations.data();
  const best = new Float32Array(channels);
  for (const [i, value] of values.entries()) best[i % channels] = Math.max(best[i % channels], value);
  expect(units.map((d) => d.value)).toEqual(
    Array.from(best)
      .filter((d) => d > 0)
      .sort((a, b) => b - a)
  );
  for (const {unit, value, position} of units)
    expect(values[(position![0] * width + position![1]) * channels + unit]).toBe(value);
  const last = units[units.length - 1];
  const scales = new Float32Array(channels).fill(1);
  scales[last.unit] = last.value / 1000;
  expect((await ask(scales, 1)).map((d) => d.unit)).toEqual([last.unit]);
  clearCache(cache);
  model.dispose();
});
