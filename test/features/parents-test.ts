import * as tf from "@tensorflow/tfjs-core";
import {beforeAll, expect, it} from "vitest";
import {childrenOfPath} from "../../src/features/childrenOfPath.js";
import {parentsOf} from "../../src/features/parents.js";
import {startNodeBackend} from "../../src/network/backendNode.js";
import {forward} from "../../src/network/forward.js";
import {onBackend} from "../../src/network/model.js";
import {runToEnd, runToEndSync} from "../../src/network/steps.js";
import {allClose} from "../asserts.js";
import {branching} from "../network/branching.js";
import {randomTensor} from "../network/random.js";
import {counting, oneConv} from "../network/toys.js";

beforeAll(() => startNodeBackend("wasm"));

it("the toy's parents are written out: its four outputs are alike", async () => {
  const model = onBackend(oneConv);
  const run = runToEndSync(forward(model, tf.tensor(counting(0), [1, 4, 4, 1])));
  const found = await runToEnd(parentsOf(model, run, {layer: "relu", unit: 1}, "output"));
  const like = {position: null, value: 54, score: 5.25, share: 5.25 / 18.75};
  expect(found).toEqual([0, 1, 2, 3].map((unit) => ({unit, ...like})));
  expect((await runToEnd(parentsOf(model, run, {layer: "relu", unit: 0}, "output", {count: 1})))[0].share).toBe(1);
});

it("a parent scores the unit as childrenOfPath does, and the best come first", async () => {
  const model = onBackend(branching);
  const run = runToEndSync(forward(model, randomTensor([1, 13, 12, 3])));
  const unit = {layer: "first", unit: 2};
  await runToEnd(parentsOf(model, run, unit, "mixed"));
  const before = tf.memory().numTensors;
  const parents = await runToEnd(parentsOf(model, run, unit, "mixed", {candidates: 19, count: 19}));
  expect(tf.memory().numTensors).toBe(before);
  const expected = [];
  for (let i = 0; i < 19; ++i) {
    const {scores, parent} = await runToEnd(childrenOfPath(model, run, {layer: "mixed", unit: i}, [], "first"));
    if (parent.value > 0 && scores[2] > 0) expected.push({unit: i, score: scores[2], of: Math.max(...scores), parent});
  }
  expected.sort((a, b) => b.score - a.score);
  expect(parents.length).toBeGreaterThan(2);
  expect(parents.map((d) => d.unit)).toEqual(expected.map((d) => d.unit));
  expect(parents.map((d) => d.position)).toEqual(expected.map((d) => d.parent.position));
  allClose(parents.map((d) => d.score), expected.map((d) => d.score), 1e-5); // biome-ignore format: one line
  allClose(parents.map((d) => d.share), expected.map((d) => d.score / d.of), 1e-5); // biome-ignore format: one line
});

it("only the units that the input excites most are asked", async () => {
  const model = onBackend(branching);
  const run = runToEndSync(forward(model, randomTensor([1, 13, 12, 3])));
  const largest = Array.from(tf.max(run.values.get("mixed")!, [0, 1, 2]).dataSync());
  const third = largest.slice().sort((a, b) => b - a)[2];
  const parents = await runToEnd(parentsOf(model, run, {layer: "first", unit: 2}, "mixed", {candidates: 3}));
  expect(parents.length).toBeLessThanOrEqual(3);
  for (const {unit, value} of parents) {
    expect(value).toBeGreaterThanOrEqual(third);
    expect(value).toBe(largest[unit]);
  }
});

it("parents are above, and of a unit that there is", async () => {
  const model = onBackend(branching);
  const run = runToEndSync(forward(model, randomTensor([1, 13, 12, 3])));
  const ask = (layer: string, unit: number, above: string) => runToEnd(parentsOf(model, run, {layer, unit}, above));
  await expect(ask("mixed", 0, "first")).rejects.toThrow("not below first: mixed");
  await expect(ask("mixed", 19, "skip")).rejects.toThrow("unknown unit: 19 (mixed has 19)");
  await expect(ask("mixed", 0, "conv9")).rejects.toThrow("unknown layer: conv9");
});
