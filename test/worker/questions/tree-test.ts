import * as tf from "@tensorflow/tfjs-core";
import {beforeAll, expect, it} from "vitest";
import {spearman} from "../../../src/evaluation/spearman.js";
import {childrenOf} from "../../../src/features/children.js";
import {tree} from "../../../src/features/tree.js";
import {toInput} from "../../../src/images/toInput.js";
import {startNodeBackend} from "../../../src/network/backendNode.js";
import {forward} from "../../../src/network/forward.js";
import {onBackend} from "../../../src/network/model.js";
import {runToEnd, runToEndSync} from "../../../src/network/steps.js";
import {answer} from "../../../src/worker/answer.js";
import {clearCache, type RunCache} from "../../../src/worker/cachedRun.js";
import {inSlices} from "../../../src/worker/inSlices.js";
import type {Answer, PhotoPixels, Question} from "../../../src/worker/protocol.js";
import {allClose} from "../../asserts.js";
import {branching} from "../../network/branching.js";

const network = {name: "branching", graph: "", weights: ""};
const values = Float32Array.from({length: 13 * 12 * 3}, (_, i) => 127 + 127 * Math.sin(i * i));
const photo: PhotoPixels = {key: "waves", pixels: {values, width: 12, height: 13, channels: 3}};
const about = {network, photo, root: {unit: 3}} as const;
const path = [{layer: "skip", unit: 7}];

beforeAll(() => startNodeBackend("wasm"));

function setUp() {
  const model = onBackend(branching);
  const cache: RunCache = {};
  const ask = async <Q extends Question>(question: Q) =>
    (await runToEnd(answer({model, cache}, question, "wasm"))) as Extract<Answer, {kind: Q["kind"]}>;
  const input = tf.tensor(toInput(photo.pixels, branching.input.range), [1, 13, 12, 3]);
  const run = () => runToEndSync(forward(model, input));
  return {model, cache, ask, input, run};
}

it("the children of a root are childrenOf's", async () => {
  const {model, ask, input} = setUp();
  const {parent, children, scores, dead} = await ask({kind: "children", ...about, path: [], below: "mixed", count: 4});
  const expected = await runToEnd(childrenOf(model, input, {unit: 3}, "mixed", {count: 4}));
  expect({parent, children, scores, dead}).toEqual({
    parent: expected.parent,
    children: expected.children,
    scores: expected.scores,
    dead: false
  });
});

it("pictures come one by one, or as a batch, and the root has one too", async () => {
  const {ask} = setUp();
  const {children} = await ask({kind: "children", ...about, path, below: "first", count: 3});
  const units = children.map((d) => d.unit);
  expect(units.length).toBe(3);
  const question = {kind: "pictures", ...about, path, layer: "first"} as const;
  const batch = await ask({...question, units});
  expect(batch.shape).toEqual([3, 13, 12, 3]);
  for (const [i, unit] of units.entries()) {
    const alone = await ask({...question, units: [unit]});
    allClose(alone.values, batch.values.subarray(i * 468, (i + 1) * 468), 1e-5);
    const own = await ask({kind: "pictures", ...about, path: [...path, {layer: "first", unit}]});
    allClose(own.values, alone.values, 1e-5);
  }
  const root = await ask({kind: "pictures", ...about, path: []});
  const explained = await ask({
    kind: "explain",
    network,
    photo,
    target: {unit: 3},
    method: "guided-backprop",
    options: {}
  });
  expect(root.shape).toEqual([1, 13, 12, 3]);
  allClose(root.values, explained.values, 1e-5);
});

it("drops are those of the children, with ρ between all scores and all drops", async () => {
  const {ask} = setUp();
  const node = {...about, path, below: "mixed"} as const;
  const {children} = await ask({kind: "children", ...node, count: 19});
  const {units, scores, drops, rho} = await ask({kind: "ablation", ...node});
  expect(units).toEqual(Array.from({length: 19}, (_, i) => i));
  for (const {unit, score, drop} of children) {
    expect(scores[unit]).toBe(score);
    expect(drops[unit]).toBeCloseTo(drop, 5);
  }
  expect(rho).toBe(spearman(scores, drops));
  const some = await ask({kind: "ablation", ...node, units: [4, 1]});
  allClose(some.drops, [drops[4], drops[1]]);
  expect((await ask({kind: "ablation", ...node, units: [4]})).rho).toBeNull();
  await expect(ask({kind: "ablation", ...node, units: [19]})).rejects.toThrow("unknown unit: 19 (mixed has 19)");
});

it("parents, a deletion curve and a whole subtree are answered", async () => {
  const {ask, model, run} = setUp();
  const {parents} = await ask({kind: "parents", network, photo, unit: {layer: "first", unit: 1}, above: "mixed"});
  expect(parents.length).toBeGreaterThan(0);
  const units = [{layer: "mixed", unit: 2}, {layer: "first", unit: 1}]; // biome-ignore format: a list
  const removed = await ask({kind: "deletionCurve", ...about, units, draws: 2});
  expect([removed.values.length, removed.random.length, removed.drawn.length]).toEqual([3, 2, 2]);
  expect(removed.values[0]).toBe(removed.target.value);
  const layers = ["mixed", "first", "input"];
  const subtree = await ask({kind: "subtree", ...about, layers, count: 2});
  expect(subtree.tree).toEqual(await runToEnd(tree(model, run(), {unit: 3}, {layers, count: 2})));
});

it("what is silenced is said of every class, before and after, in probabilities that sum to 1", async () => {
  const {ask} = setUp();
  const {drops} = await ask({kind: "ablation", ...about, path: [], below: "mixed", units: [4]});
  const {before, after} = await ask({kind: "silence", network, photo, units: [{layer: "mixed", unit: 4}]});
  expect(before[3].logit - after[3].logit).toBeCloseTo(drops[0], 4);
  for (const scores of [before, after]) {
    expect(scores.reduce((sum, {probability}) => sum + probability, 0)).toBeCloseTo(1, 5);
  }
});

it("a second question about the same node sends nothing back again", async () => {
  const {cache, model, ask} = setUp();
  const question = {kind: "children", ...about, path, below: "mixed"} as const;
  await ask(question);
  const steps = async (asked: Question) => {
    let count = 0;
    await runToEnd(answer({model, cache}, asked, "wasm"), () => ++count);
    return count;
  };
  const again = await steps({...question, count: 2});
  const other = await steps({...question, count: 2, rescale: "l2"});
  expect(again).toBeLessThan(other);
});

it("what the cache keeps is freed with the photo, and a question that is stopped leaves nothing", async () => {
  const {model, cache, ask} = setUp();
  const question = {kind: "subtree", ...about, layers: ["skip", "mixed", "first"], count: 3} as const;
  const pictures = {kind: "pictures", ...about, path, layer: "mixed", units: [0, 1]} as const;
  await ask(question);
  await ask(pictures); // now the model has every form of its weights
  clearCache(cache);
  const before = tf.memory().numTensors;
  await ask(question);
  await ask(pictures);
  expect(tf.memory().numTensors).toBeGreaterThan(before);
  clearCache(cache);
  expect(tf.memory().numTensors).toBe(before);
  let steps = 0;
  const stopped = inSlices(answer({model, cache}, question, "wasm"), {stopped: () => ++steps > 40, progress: () => {}});
  expect(await stopped).toBeUndefined();
  clearCache(cache);
  expect(tf.memory().numTensors).toBe(before);
});

it("fractions rise from question to answer", async () => {
  const {model} = setUp();
  for (const question of [
    {kind: "children", ...about, path, below: "mixed"},
    {kind: "ablation", ...about, path, below: "first"},
    {kind: "pictures", ...about, path, layer: "mixed", units: [1, 2]},
    {kind: "subtree", ...about, layers: ["mixed", "first"], count: 2}
  ] as const) {
    const fractions: number[] = [];
    await runToEnd(answer({model, cache: {}}, question, "wasm"), (d) => fractions.push(d));
    expect(fractions.every((d, i) => d >= 0 && d <= 1 + 1e-9 && (!i || d >= fractions[i - 1] - 1e-9))).toBe(true);
  }
});

it("a path that leads nowhere is the question's fault", async () => {
  const {ask} = setUp();
  await expect(ask({kind: "children", ...about, path, below: "skip"})).rejects.toThrow(RangeError);
  const wrong = [{layer: "mixed", unit: 99}];
  await expect(ask({kind: "children", ...about, path: wrong, below: "first"})).rejects.toThrow(
    "unknown unit: 99 (mixed has 19)"
  );
});
