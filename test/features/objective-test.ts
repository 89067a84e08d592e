import "../../tools/reference/gradients.js";
import * as tf from "@tensorflow/tfjs-core";
import {afterEach, beforeAll, beforeEach, expect, it} from "vitest";
import {aimAt, type Objective} from "../../src/features/objective.js";
import {startNodeBackend} from "../../src/network/backendNode.js";
import {backward} from "../../src/network/backward.js";
import {forward} from "../../src/network/forward.js";
import {type Model, onBackend} from "../../src/network/model.js";
import {runToEndSync} from "../../src/network/steps.js";
import {allClose} from "../asserts.js";
import {branching, plainBranching} from "../network/branching.js";
import {randomTensor} from "../network/random.js";

let model: Model;
let input: tf.Tensor;

beforeAll(() => startNodeBackend("cpu"));
beforeEach(() => {
  model = onBackend(branching);
  input = randomTensor([1, 13, 12, 3]);
});
afterEach(() => {
  model.dispose();
  input.dispose();
});

/** Returns the objective's value, its gradient at the input, and the slope along that gradient by finite differences. */
async function climb(objective: Objective) {
  const layer = "layer" in objective && objective.layer ? objective.layer : "logits";
  const value = async (x: tf.Tensor) => {
    const run = runToEndSync(forward(model, x, {outputs: [layer]}));
    const aim = await aimAt(model, run, objective);
    return {run, aim};
  };
  const {run, aim} = await value(input);
  const gradient = runToEndSync(backward(model, run, aim.signal)).get("input")!;
  const length = tf.norm(gradient).dataSync()[0];
  const ends = await Promise.all(
    [1e-3, -1e-3].map(async (step) => (await value(tf.add(input, tf.mul(gradient, step / length)))).aim.value)
  );
  return {value: aim.value, gradient, length, slope: (ends[0] - ends[1]) / 2e-3, layer: aim.signal.layer};
}

it("a class is its logit, with the gradient of tf.grad", async () => {
  const {value, gradient} = await climb({unit: 3});
  const logit = (x: tf.Tensor) => tf.squeeze(tf.slice(plainBranching(x), [0, 3], [1, 1])) as tf.Scalar;
  expect(value).toBeCloseTo(logit(input).dataSync()[0], 4);
  allClose(gradient.dataSync(), tf.grad(logit)(input).dataSync(), 1e-3);
});

it.each([
  {layer: "first", unit: 2, at: "centre"},
  {layer: "first", unit: 2, at: "max"},
  {layer: "first", unit: 2, at: "mean"},
  {layer: "concat", unit: 5},
  {layer: "skip", unit: 7},
  {layer: "skip", whole: "square"},
  {layer: "skip", whole: "mean"}
] as const)("the value of %j rises along its gradient as fast as the gradient is long", async (objective) => {
  const {length, slope} = await climb(objective);
  expect(length).toBeGreaterThan(1e-3);
  expect(slope / length).toBeCloseTo(1, 1);
});

it("the places of a unit: the middle, the strongest, the mean", async () => {
  const run = runToEndSync(forward(model, input, {outputs: ["first"]}));
  const map = tf
    .squeeze(tf.slice(run.values.get("first/conv")!, [0, 0, 0, 2], [1, -1, -1, 1]))
    .arraySync() as number[][];
  const value = async (at: "centre" | "max" | "mean") => (await aimAt(model, run, {layer: "first", unit: 2, at})).value;
  expect(await value("centre")).toBeCloseTo(map[Math.floor(map.length / 2)][Math.floor(map[0].length / 2)], 5);
  expect(await value("max")).toBeCloseTo(Math.max(...map.flat()), 5);
  expect(await value("mean")).toBeCloseTo(map.flat().reduce((a, b) => a + b) / map.flat().length, 5);
});

it("a silent unit still has a slope: it is taken before its ReLU", async () => {
  const run = runToEndSync(forward(model, input, {outputs: ["first"]}));
  const before = run.values.get("first/conv")!.arraySync() as number[][][][];
  const [row, column] = [Math.floor(before[0].length / 2), Math.floor(before[0][0].length / 2)];
  const unit = before[0][row][column].findIndex((d) => d < 0);
  const {value, length, layer} = await climb({layer: "first", unit});
  expect(layer).toBe("first/conv");
  expect(value).toBeLessThan(0);
  expect(length).toBeGreaterThan(1e-3);
});

it("a channel of a concatenation is climbed in its own branch", async () => {
  expect((await climb({layer: "concat", unit: 5})).layer).toBe("norm");
});

it("aimAt(model, run, objective) rejects what is not there", async () => {
  const run = runToEndSync(forward(model, input, {outputs: ["first"]}));
  await expect(aimAt(model, run, {layer: "first", unit: 6})).rejects.toThrow("unknown unit: 6 (first has 6)");
  await expect(aimAt(model, run, {layer: "nowhere", unit: 0})).rejects.toThrow("unknown layer: nowhere");
});
