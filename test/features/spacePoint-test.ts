import * as tf from "@tensorflow/tfjs-core";
import {beforeAll, expect, it} from "vitest";
import {countSketch} from "../../src/features/countSketch.js";
import {spacePoint} from "../../src/features/spacePoint.js";
import {startNodeBackend} from "../../src/network/backendNode.js";

beforeAll(() => startNodeBackend("cpu"));

const numbers = Float32Array.from({length: 2 * 2 * 3}, (_, i) => i);
const pixels = {values: new Float32Array(8 * 8 * 3).fill(7), width: 8, height: 8, channels: 3};

it("spacePoint is the small photo, the mean over places, all numbers, or a sketch of them with their exact length", async () => {
  const maps = tf.tensor(numbers, [1, 2, 2, 3]);
  const run = {values: new Map([["maps", maps]])};
  const before = tf.memory().numTensors;
  const small = await spacePoint(run, pixels, {kind: "pixels", side: 2});
  expect(Array.from(small.values)).toEqual(new Array(12).fill(7));
  expect(small.length).toBeCloseTo(7 * Math.sqrt(12), 6);
  const mean = await spacePoint(run, pixels, {kind: "mean", layer: "maps"});
  expect(Array.from(mean.values)).toEqual([4.5, 5.5, 6.5]);
  const length = Math.sqrt(506); // 1² + 2² + … + 11²
  const all = await spacePoint(run, pixels, {kind: "layer", layer: "maps", size: 16, seed: 1});
  expect(all).toEqual({values: numbers, length});
  const few = await spacePoint(run, pixels, {kind: "layer", layer: "maps", size: 4, seed: 1});
  expect(few).toEqual({values: countSketch(numbers, {size: 4, seed: 1}), length});
  expect(tf.memory().numTensors).toBe(before);
  const unknown = spacePoint(run, pixels, {kind: "layer", layer: "conv9", size: 4, seed: 1});
  await expect(unknown).rejects.toThrow("unknown layer: conv9");
  maps.dispose();
});
