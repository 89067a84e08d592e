import "@tensorflow/tfjs-backend-cpu";
import * as tf from "@tensorflow/tfjs-core";
import {beforeAll, expect, it} from "vitest";
import {explain} from "../../src/attribution/explain.js";
import {methods} from "../../src/methods.js";
import {forward} from "../../src/network/forward.js";
import {onBackend} from "../../src/network/model.js";
import {modelWithHead, withHead} from "../../src/network/newHead.js";
import {runToEnd} from "../../src/network/steps.js";
import {lastHead} from "../../src/worker/lastHead.js";
import {allClose} from "../asserts.js";
import {branching} from "./branching.js";
import {randomWeights} from "./random.js";

beforeAll(() => tf.setBackend("cpu"));

const dense = branching.layers.find((d) => d.name === "logits")!;
const original = {
  kernel: dense.kind === "dense" ? (dense.kernel.values as Float32Array) : new Float32Array(),
  bias: dense.kind === "dense" ? (dense.bias!.values as Float32Array) : new Float32Array(),
  labels: ["a", "b", "c", "d", "e"]
};
const other = {
  kernel: randomWeights([19, 2], 0.7).values as Float32Array,
  bias: randomWeights([2], 0.8).values as Float32Array,
  labels: ["cats", "dogs"]
};
const image = () => tf.tensor(randomWeights([1, 13, 12, 3], 0.9).values as Float32Array, [1, 13, 12, 3]);

async function logitsOf(model: ReturnType<typeof onBackend>, input: tf.Tensor): Promise<Float32Array> {
  const run = await runToEnd(forward(model, input, {outputs: ["logits"]}));
  const logits = Float32Array.from(await run.values.get("logits")!.data<"float32">());
  run.dispose();
  return logits;
}

it("modelWithHead(model, the network’s own last layer) gives the network’s own logits", async () => {
  const base = onBackend(branching);
  const input = image();
  const before = await logitsOf(base, input);
  expect([...(await logitsOf(modelWithHead(base, original), input))]).toEqual([...before]);
});

it("withHead(network, head) copies nothing and changes nothing but the last layer", () => {
  const before = JSON.stringify(branching);
  const network = withHead(branching, other);
  expect(JSON.stringify(branching)).toBe(before);
  expect(network.labels).toEqual(["cats", "dogs"]);
  for (const [i, layer] of branching.layers.entries()) if (layer !== dense) expect(network.layers[i]).toBe(layer);
});

it("a class activation map of a new class is exact: its mean and the bias are the logit", async () => {
  const model = modelWithHead(onBackend(branching), other);
  const input = image();
  const logits = await logitsOf(model, input);
  const {map} = await runToEnd(explain(model, input, {unit: 1}, "class-activation-map", {to: "skip"}));
  allClose(Float32Array.of(tf.mean(map).dataSync()[0] + other.bias[1]), [logits[1]], 1e-5);
});

it("every method answers for a new class, and a step along the gradient raises its logit by what the gradient says", async () => {
  const base = onBackend(branching);
  const model = modelWithHead(base, other);
  const input = image();
  for (const {id} of methods) {
    const {map} = await runToEnd(explain(model, input, {unit: 1}, id));
    expect((await map.data()).every(Number.isFinite), id).toBe(true);
  }
  const {map} = await runToEnd(explain(model, input, {unit: 1}, "gradient"));
  const whole = await logitsOf(model, input);
  const raised = tf.add(input, tf.mul(tf.reshape(map, input.shape), 1e-3));
  const slope = ((await logitsOf(model, raised))[1] - whole[1]) / 1e-3;
  expect(slope).toBeCloseTo(tf.sum(tf.square(map)).dataSync()[0], 1);
});

it("a new head frees its own tensors alone, and the last of many is all that is kept", async () => {
  const base = onBackend(branching);
  const input = image();
  await logitsOf(base, input);
  const headed = lastHead({});
  await logitsOf(headed(base, other), input);
  const before = tf.memory().numTensors;
  const same = headed(base, {...other, bias: other.bias.slice()});
  expect(headed(base, other)).toBe(same);
  for (let i = 0; i < 3; ++i) await logitsOf(headed(base, {...other, bias: Float32Array.of(i, 0)}), input);
  expect(tf.memory().numTensors).toBe(before);
  await logitsOf(base, input); // still there
  expect(tf.memory().numTensors).toBe(before);
});

it("withHead(…) throws where a head does not fit, and where a network has no dense layer at its end", () => {
  expect(() => withHead(branching, {...other, labels: ["one"]})).toThrow("head does not fit: 38 weights");
  const {layers} = branching;
  expect(() => withHead({...branching, layers: layers.slice(0, 5)}, other)).toThrow("no dense layer at the end");
});
