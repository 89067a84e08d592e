import * as tf from "@tensorflow/tfjs-core";
import {beforeAll, expect, it} from "vitest";
import {hiddenSigns} from "../../src/attribution/hiddenSigns.js";
import {type PackedSigns, packSigns} from "../../src/attribution/packedSigns.js";
import {signDistance} from "../../src/evaluation/signDistance.js";
import {noise} from "../../src/images/noise.js";
import {occlude} from "../../src/images/occlude.js";
import {startNodeBackend} from "../../src/network/backendNode.js";
import {forward} from "../../src/network/forward.js";
import {onBackend} from "../../src/network/model.js";
import type {Network} from "../../src/network/network.js";
import {runToEnd} from "../../src/network/steps.js";
import {branching} from "../network/branching.js";

beforeAll(() => startNodeBackend("cpu"));

/** Returns signs as numbers. */
const unpacked = ({length, up, down}: PackedSigns) =>
  Array.from({length}, (_, i) => ((up[i >> 5] >>> (i & 31)) & 1) - ((down[i >> 5] >>> (i & 31)) & 1));

/** Two maps of a picture of 2 × 2: the pixel itself, and 5 less it; both clipped at 0. */
const toy: Network = {
  name: "toy",
  input: {shape: [2, 2, 1], range: [0, 10]},
  labels: [],
  layers: [
    {kind: "input", name: "input", inputs: []},
    {
      kind: "conv2d",
      name: "maps/conv",
      inputs: ["input"],
      kernel: {shape: [1, 1, 1, 2], values: new Float32Array([1, -1])},
      bias: {shape: [2], values: new Float32Array([0, 5])},
      strides: [1, 1],
      padding: "same"
    },
    {kind: "relu", name: "maps", inputs: ["maps/conv"]}
  ]
};

it("hiddenSigns of a picture of four pixels, by hand", async () => {
  // Grey is 5. Hiding a pixel of 8: the first map falls from 8 to 5, the second stays 0. One of 2: the first rises from 2
  // to 5, the second falls from 3 to 0.
  const input = tf.tensor4d([8, 2, 5, 6], [1, 2, 2, 1]);
  const boxes = [
    {top: 0, left: 0, bottom: 1, right: 1},
    {top: 0, left: 1, bottom: 1, right: 2},
    {top: 1, left: 0, bottom: 2, right: 1}
  ];
  const [first, second, third] = await runToEnd(hiddenSigns(onBackend(toy), input, {boxes, layers: ["maps"]}));
  expect(unpacked(first[0].places)).toEqual([1, 0, 0, 0, 0, 0, 0, 0]);
  expect(unpacked(second[0].places)).toEqual([0, 0, -1, 1, 0, 0, 0, 0]);
  expect(unpacked(second[0].maps)).toEqual([-1, 1]);
  expect(unpacked(third[0].places)).toEqual([0, 0, 0, 0, 0, 0, 0, 0]); // a pixel that is grey already
  // Two signs of eight differ in the first place and two in the second: three places of eight.
  expect(signDistance(first[0].places, second[0].places)).toBe(3 / 8);
});

it("hiddenSigns agree with two passes and a difference, and leave no tensor", async () => {
  const model = onBackend(branching);
  const image = noise({width: 12, height: 13, channels: 3}, {seed: 3, mean: 0, deviation: 0.5});
  const cover = {...image, values: image.values.map(() => 0)};
  const boxes = [
    {top: 1, left: 2, bottom: 6, right: 9},
    {top: 7, left: 0, bottom: 13, right: 5}
  ];
  const layers = ["mixed", "skip"];
  const tensorOf = (values: Float32Array) => tf.tensor4d(values, [1, 13, 12, 3]);
  const input = tensorOf(image.values);
  await runToEnd(hiddenSigns(model, input, {boxes, layers})); // the weights are there now, and stay
  const before = tf.memory().numTensors;
  const signs = await runToEnd(hiddenSigns(model, input, {boxes, layers}));
  expect(tf.memory().numTensors).toBe(before);
  const activations = async (values: Float32Array) => {
    const run = await runToEnd(forward(model, tensorOf(values), {outputs: layers}));
    return layers.map((layer) => run.values.get(layer)!.dataSync());
  };
  const whole = await activations(image.values);
  for (const [b, box] of boxes.entries()) {
    const hidden = await activations(occlude(image, box, cover).values);
    layers.forEach((_, l) => {
      const change = Array.from(whole[l], (d, i) => d - hidden[l][i]);
      expect(signs[b][l].places).toEqual(packSigns(change, 1e-5));
      const channels = signs[b][l].maps.length;
      const sums = new Array<number>(channels).fill(0);
      change.forEach((d, i) => {
        sums[i % channels] += (d * channels) / change.length;
      });
      expect(signDistance(signs[b][l].maps, packSigns(sums, 1e-5))).toBe(0);
    });
  }
});

it("hiddenSigns refuse what cannot be asked", async () => {
  const input = tf.zeros([1, 2, 2, 1]);
  const asked = (options: Parameters<typeof hiddenSigns>[2]) => runToEnd(hiddenSigns(onBackend(toy), input, options));
  await expect(asked({boxes: [], layers: ["maps"]})).rejects.toThrow("no boxes");
  const box = {top: 0, left: 0, bottom: 3, right: 1};
  await expect(asked({boxes: [box], layers: ["maps"]})).rejects.toThrow("box outside: 0…3, 0…1 of 2×2");
  await expect(asked({boxes: [{...box, bottom: 0}], layers: ["maps"]})).rejects.toThrow("box outside");
  await expect(asked({boxes: [box], layers: ["none"]})).rejects.toThrow("unknown layer: none");
});
