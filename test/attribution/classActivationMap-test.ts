import * as tf from "@tensorflow/tfjs-core";
import {beforeAll, expect, it} from "vitest";
import {classActivationMap, pooledEnd} from "../../src/attribution/classActivationMap.js";
import {startNodeBackend} from "../../src/network/backendNode.js";
import {dequantize, onBackend} from "../../src/network/model.js";
import {runToEnd} from "../../src/network/steps.js";
import {allClose} from "../asserts.js";
import {branching} from "../network/branching.js";
import {randomTensor} from "../network/random.js";
import {counting, oneConv} from "../network/toys.js";

beforeAll(() => startNodeBackend("wasm"));

it("the mean of a class activation map plus the bias is the logit, for every class", async () => {
  const model = onBackend(branching);
  const bias = dequantize(pooledEnd(branching)!.dense.bias!);
  for (let unit = 0; unit < 5; ++unit) {
    const {map, target} = await runToEnd(classActivationMap(model, randomTensor([1, 13, 12, 3]), {unit}, {to: "skip"}));
    expect(map.shape).toEqual([7, 7, 1]);
    allClose([tf.mean(map).dataSync()[0] + bias[unit]], [target.value], 1e-5);
  }
});

it("a class activation map is upsampled to the input unless its own layer is asked for", async () => {
  const {map} = await runToEnd(classActivationMap(onBackend(branching), randomTensor([1, 13, 12, 3]), {unit: 0}));
  expect(map.shape).toEqual([13, 12, 1]);
});

it("there is no class activation map without global average pooling, of a unit below, or at another layer", async () => {
  const toy = classActivationMap(onBackend(oneConv), tf.tensor(counting(0), [1, 4, 4, 1]), {unit: 0});
  await expect(runToEnd(toy)).rejects.toThrow("no class activation map: one-conv has no global average pooling");
  const model = onBackend(branching);
  const input = randomTensor([1, 13, 12, 3]);
  await expect(runToEnd(classActivationMap(model, input, {layer: "mixed", unit: 0}))).rejects.toThrow(
    "no class activation map: mixed"
  );
  await expect(runToEnd(classActivationMap(model, input, {unit: 0}, {to: "mixed"}))).rejects.toThrow(
    "no class activation map: mixed (only skip)"
  );
});
