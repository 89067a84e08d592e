import * as tf from "@tensorflow/tfjs-core";
import {beforeAll, expect, it} from "vitest";
import {occludedAnswers} from "../../src/attribution/occludedAnswers.js";
import {occlusion} from "../../src/attribution/occlusion.js";
import {meanOverBoxes} from "../../src/images/meanOverBoxes.js";
import {startNodeBackend} from "../../src/network/backendNode.js";
import {onBackend} from "../../src/network/model.js";
import {runToEnd} from "../../src/network/steps.js";
import {allClose} from "../asserts.js";
import {branching} from "../network/branching.js";
import {randomTensor} from "../network/random.js";
import {oneConv} from "../network/toys.js";

beforeAll(() => startNodeBackend("cpu"));

const options = {window: [5, 7], stride: [3, 4], fill: "noise"} as const;

it("the falls of a logit, averaged over the windows, are the map of the occlusion method", async () => {
  const model = onBackend(branching);
  const image = randomTensor([1, 13, 12, 3], 0.4);
  const {windows, wholeLogits, logits} = await runToEnd(occludedAnswers(model, image, options));
  const falls = windows.map((_, i) => wholeLogits[2] - logits[i * wholeLogits.length + 2]);
  const {map} = await runToEnd(occlusion(model, image, {unit: 2}, options));
  allClose(meanOverBoxes(windows, falls, {width: 12, height: 13}).values, await map.data(), 1e-4);
});

it("windows start at 0, advance by the stride, and the last is clipped", async () => {
  const found = await runToEnd(occludedAnswers(onBackend(branching), randomTensor([1, 13, 12, 3], 0.4), options));
  expect(found.columns).toBe(3);
  expect(found.windows).toHaveLength(12);
  expect(found.windows[0]).toEqual({top: 0, left: 0, bottom: 5, right: 7});
  expect(found.windows[11]).toEqual({top: 9, left: 8, bottom: 13, right: 12});
});

it("the activity is the sum of each map of the layer over its places", async () => {
  const image = tf.tensor(
    Float32Array.from({length: 16}, (_, i) => i),
    [1, 4, 4, 1]
  );
  const found = await runToEnd(
    occludedAnswers(onBackend(oneConv), image, {window: [4, 2], stride: [4, 2], fill: 0, layer: "relu"})
  );
  // The convolution’s outputs are 45, 54, 81, 90, less 50 or 75, and cut at 0.
  expect(Array.from(found.wholeActivity)).toEqual([0 + 4 + 31 + 40, 0 + 0 + 6 + 15]);
  // Without the left half they are 18, 39, 30 and 63, and only the last is above 50.
  expect(Array.from(found.activity.slice(0, 2))).toEqual([63 - 50, 0]);
  expect(found.activity).toHaveLength(4);
});

it("occluding leaves no tensor behind, and an unknown layer is named", async () => {
  const model = onBackend(branching);
  const image = randomTensor([1, 13, 12, 3], 0.4);
  await runToEnd(occludedAnswers(model, image, options));
  const before = tf.memory().numTensors;
  await runToEnd(occludedAnswers(model, image, {...options, layer: "first"}));
  expect(tf.memory().numTensors).toBe(before);
  await expect(runToEnd(occludedAnswers(model, image, {...options, layer: "conv9"}))).rejects.toThrow(
    "unknown layer: conv9"
  );
  await expect(runToEnd(occludedAnswers(model, image, {...options, window: [14, 2], stride: [1, 1]}))).rejects.toThrow(
    "window too large"
  );
});
