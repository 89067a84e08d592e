import * as tf from "@tensorflow/tfjs-core";
import {beforeAll, expect, it} from "vitest";
import {ablatedBatch, ablationDrops, batchSize} from "../../src/features/ablation.js";
import {startNodeBackend} from "../../src/network/backendNode.js";
import {forward} from "../../src/network/forward.js";
import {onBackend} from "../../src/network/model.js";
import {sourceOf} from "../../src/network/sourceOf.js";
import {runToEnd, runToEndSync} from "../../src/network/steps.js";
import {resolveTarget} from "../../src/network/target.js";
import {allClose} from "../asserts.js";
import {branching} from "../network/branching.js";
import {randomTensor} from "../network/random.js";
import {counting, oneConv} from "../network/toys.js";

beforeAll(() => startNodeBackend("wasm"));

const model = () => onBackend(branching);
const runOf = (of: ReturnType<typeof model>) => runToEndSync(forward(of, randomTensor([1, 13, 12, 3])));

it("the toy's true drops are written out", async () => {
  const toy = onBackend(oneConv);
  const run = runToEndSync(forward(toy, tf.tensor(counting(0), [1, 4, 4, 1])));
  const parent = await resolveTarget(toy, run, {unit: 0});
  expect(Array.from(await runToEnd(ablationDrops(toy, run, parent, "relu")))).toEqual([54, -21]);
});

it("a true drop is what the value loses when the network runs without the channel", async () => {
  const net = model();
  const run = runOf(net);
  for (const target of [{unit: 2}, {layer: "concat", unit: 17}, {layer: "skip", unit: 3, position: [2, 4] as const}]) {
    const parent = await resolveTarget(net, run, target);
    const drops = await runToEnd(ablationDrops(net, run, parent, "first"));
    expect(drops.length).toBe(6);
    for (const unit of drops.keys()) {
      const silenced = tf.mul(run.values.get("first")!, tf.sub(1, tf.cast(tf.oneHot([unit], 6), "float32")));
      const there = runToEndSync(forward(net, new Map([["first", silenced]]), {outputs: [parent.layer], base: run}));
      const at = {...target, position: parent.position ?? undefined};
      const {value} = await resolveTarget(net, there, at);
      expect(drops[unit]).toBeCloseTo(parent.value - value, 5);
    }
  }
});

it("the drops of some units are theirs among all, in the order asked for", async () => {
  const net = model();
  const run = runOf(net);
  const parent = await resolveTarget(net, run, {unit: 1});
  const all = await runToEnd(ablationDrops(net, run, parent, "mixed"));
  const some = await runToEnd(ablationDrops(net, run, parent, "mixed", {units: [9, 2]}));
  allClose(some, [all[9], all[2]]);
  const batch = runToEndSync(ablatedBatch(net, run, parent, "mixed", [9, 2]));
  allClose(batch.dataSync(), some);
});

it("a unit that is silent loses nothing, and drops leave no tensor", async () => {
  const net = model();
  const run = runOf(net);
  const dead = await resolveTarget(net, run, {unit: 1});
  const largest = tf.max(run.values.get("mixed")!, [0, 1, 2]).dataSync();
  const before = tf.memory().numTensors;
  const drops = await runToEnd(ablationDrops(net, run, dead, "mixed"));
  expect(tf.memory().numTensors).toBe(before);
  drops.forEach((drop, unit) => {
    expect(drop !== 0, `unit ${unit}`).toBe(largest[unit] > 0);
  });
});

it("batches are as large as memory allows, and never empty", () => {
  const net = model();
  const run = runOf(net);
  const largest = Math.max(...["mixed", "skip/conv", "skip/add", "skip"].map((d) => run.values.get(d)!.size));
  expect(batchSize(net, run, "mixed", "logits", 24 * largest * 3)).toBe(3);
  expect(batchSize(net, run, "mixed", "logits", 1)).toBe(1);
});

it("a channel of a concatenation comes from one of its inputs, any other is its own", () => {
  const net = model();
  const run = runOf(net);
  const of = (layer: string, unit: number) => sourceOf(net, run, {layer, unit});
  expect(of("concat", 3)).toEqual({layer: "pooled", unit: 3});
  expect(of("concat", 4)).toEqual({layer: "norm", unit: 0});
  expect(of("concat", 18)).toEqual({layer: "averaged", unit: 2});
  expect(of("mixed", 18)).toEqual({layer: "mixed", unit: 18});
});
