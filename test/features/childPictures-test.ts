import * as tf from "@tensorflow/tfjs-core";
import {beforeAll, expect, it} from "vitest";
import {childPictures, childSignals} from "../../src/features/childPictures.js";
import {childrenOf} from "../../src/features/children.js";
import {startNodeBackend} from "../../src/network/backendNode.js";
import {backward} from "../../src/network/backward.js";
import {forward} from "../../src/network/forward.js";
import {onBackend} from "../../src/network/model.js";
import {runToEnd, runToEndSync} from "../../src/network/steps.js";
import {allClose} from "../asserts.js";
import {branching} from "../network/branching.js";
import {randomTensor} from "../network/random.js";
import {counting, oneConv} from "../network/toys.js";

beforeAll(() => startNodeBackend("wasm"));

it("pictures of the toy's two children are written out", async () => {
  const model = onBackend(oneConv);
  const run = runToEndSync(forward(model, tf.tensor(counting(0), [1, 4, 4, 1])));
  // Of the second channel's places two were off, and two get what a guided ReLU drops.
  const signal = tf.tensor4d([1, 1, 1, -1, 1, -1, 1, -1], [1, 2, 2, 2]);
  const pictures = await runToEnd(childPictures(model, run, {layer: "relu", signal, units: [0, 1], rescale: "none"}));
  expect(pictures.shape).toEqual([2, 4, 4, 1]);
  const first = [0, 1, 1, 1, 1, 3, 3, 2, 1, 3, 3, 2, 1, 2, 2, 1];
  allClose(pictures.dataSync(), [...first, ...new Array(16).fill(0)]);
  const scaled = await runToEnd(childPictures(model, run, {layer: "relu", signal, units: [0]}));
  allClose(
    scaled.dataSync(),
    first.map((d) => 2 * d) // Σ|g| = 8, Σ|g₀| = 4
  );
});

it("childSignals keeps every position of the child's channel, nothing else, and the parent's norm", () => {
  const signal = randomTensor([1, 3, 2, 4]);
  const sums = (x: tf.Tensor) => Array.from(tf.sum(tf.abs(x), [1, 2, 3]).dataSync());
  const {layer, values} = childSignals({layer: "conv", signal, units: [2, 0]});
  expect(layer).toBe("conv");
  expect(values.shape).toEqual([2, 3, 2, 4]);
  const [total] = sums(signal);
  allClose(sums(values), [total, total], 1e-5);
  const own = tf.slice(signal, [0, 0, 0, 2], [1, 3, 2, 1]);
  const kept = tf.slice(values, [0, 0, 0, 2], [1, 3, 2, 1]);
  allClose(kept.dataSync(), tf.mul(own, total / sums(own)[0]).dataSync(), 1e-5);
  const bare = childSignals({layer: "conv", signal, units: [2], rescale: "none"}).values;
  allClose(sums(bare), sums(own), 1e-5);
  const l2 = childSignals({layer: "conv", signal, units: [2], rescale: "l2"}).values;
  allClose(tf.sum(tf.square(l2)).dataSync(), tf.sum(tf.square(signal)).dataSync(), 1e-5);
});

it("a child that the signal does not reach has a picture of zeros", () => {
  const {values} = childSignals({layer: "logits", signal: tf.tensor2d([[0, 3]]), units: [0, 1]});
  allClose(values.dataSync(), [0, 0, 0, 3]);
});

it("children's pictures in one batch are those made one by one, and leave no tensor", async () => {
  const model = onBackend(branching);
  const input = randomTensor([1, 13, 12, 3]);
  const run = runToEndSync(forward(model, input));
  const {children, signal} = await runToEnd(childrenOf(model, input, {unit: 1}, "mixed", {run}));
  const units = children.map((d) => d.unit);
  expect(units.length).toBe(5);
  const pictures = await runToEnd(childPictures(model, run, {layer: "mixed", signal, units}));
  expect(pictures.shape).toEqual([5, 13, 12, 3]);
  for (const [i, unit] of units.entries()) {
    const alone = childSignals({layer: "mixed", signal, units: [unit]});
    const expected = runToEndSync(backward(model, run, alone, {rule: "guided"})).get("input")!;
    allClose(tf.slice(pictures, [i, 0, 0, 0], [1, 13, 12, 3]).dataSync(), expected.dataSync(), 1e-5);
  }
  const before = tf.memory().numTensors;
  (await runToEnd(childPictures(model, run, {layer: "mixed", signal, units}))).dispose();
  expect(tf.memory().numTensors).toBe(before);
});

it("childPictures rejects a unit that the layer has not", async () => {
  const model = onBackend(oneConv);
  const run = runToEndSync(forward(model, tf.tensor(counting(0), [1, 4, 4, 1])));
  const options = {layer: "relu", signal: tf.ones([1, 2, 2, 2]), units: [2]};
  await expect(runToEnd(childPictures(model, run, options))).rejects.toThrow("unknown unit: 2 (relu has 2)");
});
