import * as tf from "@tensorflow/tfjs-core";
import {beforeAll, expect, it} from "vitest";
import {classActivationMap} from "../../src/attribution/classActivationMap.js";
import {classMapParts} from "../../src/attribution/classMapParts.js";
import {gradCam} from "../../src/attribution/gradCam.js";
import {noise} from "../../src/images/noise.js";
import {startNodeBackend} from "../../src/network/backendNode.js";
import {inputOf} from "../../src/network/inputOf.js";
import {onBackend} from "../../src/network/model.js";
import {runToEnd} from "../../src/network/steps.js";
import {allClose} from "../asserts.js";
import {branching} from "../network/branching.js";

beforeAll(() => startNodeBackend("cpu"));

const pixels = noise({width: 12, height: 13, channels: 3}, {seed: 1, mean: 127, deviation: 60});
const mean = (values: ArrayLike<number>) => Array.from(values).reduce((sum, d) => sum + d, 0) / values.length;

it("the mean of the sum over all units plus the bias is the logit, and that sum is the class activation map", async () => {
  const model = onBackend(branching);
  const input = inputOf(branching, pixels);
  for (const unit of [0, 2, 4]) {
    const parts = await runToEnd(classMapParts(model, input, {unit}, {rows: 3, counts: [1, 3, 19, 100]}));
    const {map, target} = await runToEnd(classActivationMap(model, input, {unit}, {to: "skip"}));
    allClose(parts.sums[2], map.dataSync<"float32">(), 1e-4);
    expect(parts.sums[3]).toEqual(parts.sums[2]);
    expect(mean(parts.sums[2]) + parts.bias).toBeCloseTo(target.value, 4);
    map.dispose();
  }
});

it("units come by what they add, either way, and the partial sums are of the first ones’ maps by their weights", async () => {
  const model = onBackend(branching);
  const input = inputOf(branching, pixels);
  const parts = await runToEnd(classMapParts(model, input, {unit: 1}, {rows: 3, counts: [1, 3]}));
  const added = Array.from(parts.order, (unit) => Math.abs(parts.weights[unit] * parts.means[unit]));
  expect(added).toEqual(added.toSorted((a, b) => b - a));
  expect(parts.maps).toHaveLength(3);
  const [a, b, c] = parts.maps.map((map, i) => map.map((d) => d * parts.weights[parts.order[i]]));
  allClose(parts.sums[0], a, 1e-5);
  allClose(
    parts.sums[1],
    a.map((d, i) => d + b[i] + c[i]),
    1e-5
  );
  parts.maps.forEach((map, i) => {
    expect(mean(map)).toBeCloseTo(parts.means[parts.order[i]], 5);
  });
});

it("at these maps Grad-CAM before its ReLU, by the number of places, is the class activation map", async () => {
  const model = onBackend(branching);
  const input = inputOf(branching, pixels);
  const {sums, width, height} = await runToEnd(classMapParts(model, input, {unit: 3}, {rows: 1, counts: [100]}));
  const {map} = await runToEnd(gradCam(model, input, {unit: 3}, {to: "skip", relu: false}));
  allClose(
    map.dataSync<"float32">().map((d) => d * width * height),
    sums[0],
    1e-4
  );
  map.dispose();
});

it("classMapParts leaks nothing, and refuses what has no such map", async () => {
  const model = onBackend(branching);
  const input = inputOf(branching, pixels);
  const run = (target: object, counts = [1]) =>
    runToEnd(classMapParts(model, input, {unit: 0, ...target}, {rows: 1, counts}));
  await run({});
  const {numTensors} = tf.memory();
  await run({});
  await expect(run({layer: "mixed"})).rejects.toThrow("no class activation map: mixed");
  await expect(run({unit: 9})).rejects.toThrow("unknown unit: 9 (logits has 5)");
  await expect(run({}, [0])).rejects.toThrow("invalid count: 0");
  expect(tf.memory().numTensors).toBe(numTensors);
});
