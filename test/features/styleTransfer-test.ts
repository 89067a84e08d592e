import "../../tools/reference/gradients.js";
import * as tf from "@tensorflow/tfjs-core";
import {afterAll, beforeAll, expect, it} from "vitest";
import {adam} from "../../src/features/adam.js";
import {gram} from "../../src/features/gram.js";
import {contentLoss, type LayerLoss, styleLoss} from "../../src/features/styleLosses.js";
import {type StyleTransferOptions, styleTransfer} from "../../src/features/styleTransfer.js";
import {noise} from "../../src/images/noise.js";
import {startNodeBackend} from "../../src/network/backendNode.js";
import {backward} from "../../src/network/backward.js";
import {forward} from "../../src/network/forward.js";
import {type Model, onBackend} from "../../src/network/model.js";
import {runToEnd, runToEndSync} from "../../src/network/steps.js";
import {allClose} from "../asserts.js";
import {branching} from "../network/branching.js";
import {randomTensor} from "../network/random.js";
import {deepFreeze, digest} from "../network/unchanged.js";

let model: Model;

beforeAll(async () => {
  await startNodeBackend("cpu");
  model = onBackend(branching);
});
afterAll(() => model.dispose());

const photo = (seed: number) => noise({width: 20, height: 16, channels: 3}, {seed, mean: 127, deviation: 60});
const [content, style] = [photo(1), photo(2)];
const layers = {contentLayers: ["mixed"], styleLayers: ["first", "skip"]};
const run = (options: Partial<StyleTransferOptions> = {}) =>
  runToEnd(styleTransfer(model, content, style, {...layers, steps: 3, rate: 0.02, styleWeight: 3, ...options}));

it("gram(activations) is the mean over positions of every pair of channels", () => {
  const activations = tf.tensor4d([1, 2, 3, 4, 0, -1, 2, 0], [1, 2, 2, 2]);
  allClose(gram(activations).dataSync(), [14 / 4, 14 / 4, 14 / 4, 21 / 4], 1e-6);
  expect(() => gram(tf.zeros([3, 4]))).toThrow("no feature maps: 3,4");
});

it.each([
  ["contentLoss", contentLoss],
  ["styleLoss", styleLoss]
] as const)("%s has the gradient of tf.grad", (_, loss) => {
  const activations = randomTensor([1, 3, 2, 4], 0.3);
  const other = randomTensor([1, 3, 2, 4], 0.6);
  const wanted = loss === styleLoss ? gram(other) : other;
  const plain = (a: tf.Tensor) => {
    const rows = tf.reshape(a, [6, 4]);
    const is = loss === styleLoss ? tf.div(tf.matMul(rows, rows, true), 6) : a;
    return tf.div(tf.sum(tf.square(tf.sub(is, wanted))), tf.sum(tf.square(wanted))) as tf.Scalar;
  };
  const {value, gradient} = (loss as (a: tf.Tensor, b: tf.Tensor) => LayerLoss)(activations, wanted);
  allClose(value.dataSync(), plain(activations).dataSync(), 1e-5);
  allClose(gradient.dataSync(), tf.grad(plain)(activations).dataSync(), 1e-5);
});

it("a loss of a silent layer is a number", () => {
  const {value, gradient} = styleLoss(tf.zeros([1, 2, 2, 3]), tf.zeros([3, 3]));
  expect([...value.dataSync(), ...gradient.dataSync()]).toEqual(new Array(13).fill(0));
});

it("backward of several signals together is the sum of backward of each", () => {
  const image = randomTensor([1, 13, 12, 3], 0.4);
  const pass = runToEndSync(forward(model, image, {outputs: ["first", "mixed", "skip"]}));
  const signals = ["first", "mixed", "skip"].map((layer, i) => ({
    layer,
    values: randomTensor(pass.values.get(layer)!.shape, 0.1 + i / 10)
  }));
  const all = runToEndSync(backward(model, pass, signals)).get("input")!;
  const each = signals.map((signal) => runToEndSync(backward(model, pass, signal)).get("input")!);
  allClose(all.dataSync(), tf.addN(each).dataSync(), 1e-4);
});

it("adam’s first step goes against the slope, as far as the rate says, whatever the slope’s length", () => {
  const step = adam(3, {rate: 0.1});
  allClose(step(Float32Array.from([1, 1, 1]), Float32Array.from([5, -0.001, 0])), [0.9, 1.1, 1], 1e-6);
  expect(() => step(new Float32Array(2), new Float32Array(2))).toThrow("not 3: 2");
});

it.each([
  ["of waves", {}],
  ["of pixels", {parametrisation: "pixels"}],
  ["from noise", {start: "noise"}],
  ["with variation", {variationWeight: 0.1}]
] as const)("a transfer %s makes the total fall, and gives the same image again", async (_, options) => {
  const [one, again] = [await run(options), await run(options)];
  expect(one.losses).toHaveLength(4);
  expect(one.losses[3].total).toBeLessThan(0.95 * one.losses[0].total);
  const {content, style, variation, total} = one.losses[3];
  expect(total).toBeCloseTo(
    content + 3 * style + ("variationWeight" in options ? options.variationWeight : 0) * variation,
    5
  );
  expect(again).toEqual(one);
});

it("the slope of the whole loss is that of finite differences", async () => {
  const shape = {width: 12, height: 13, channels: 3};
  const how = {contentLayers: [], styleLayers: layers.styleLayers, styleWeight: 2, variationWeight: 0.5} as const;
  const from = (values: Float32Array, steps: number) => {
    const image = {...shape, values: values.map((value) => 127.5 * (value + 1))};
    return runToEnd(styleTransfer(model, image, style, {...how, steps, rate: 1e-3, parametrisation: "pixels"}));
  };
  const cost = async (values: Float32Array) => (await from(values, 0)).losses[0].total;
  const at = noise(shape, {seed: 5, deviation: 0.3}).values;
  const {pixels} = await from(at, 1);
  // Adam's first step is the sign of the slope: every value with a clear slope must have gone the right way.
  const moved = pixels.values.map((value, i) => value / 127.5 - 1 - at[i]);
  for (let i = 0; i < at.length; i += 37) {
    const [more, less] = [at.slice(), at.slice()];
    more[i] += 0.01;
    less[i] -= 0.01;
    const slope = ((await cost(more)) - (await cost(less))) / 0.02;
    if (Math.abs(slope) > 2e-3) expect(Math.sign(moved[i])).toBe(-Math.sign(slope));
  }
});

it("another seed gives another image from noise, and the same from the content", async () => {
  const [one, other] = [await run({start: "noise"}), await run({start: "noise", seed: 2})];
  expect(other.pixels.values).not.toEqual(one.pixels.values);
  expect(await run({seed: 2})).toEqual(await run());
});

it("without steps the content comes back, and a style that is the content costs nothing", async () => {
  const still = await run({steps: 0});
  expect(still.losses).toHaveLength(1);
  expect(still.losses[0].content).toBeLessThan(1e-3);
  const same = await runToEnd(styleTransfer(model, content, content, {...layers, steps: 0}));
  expect(same.losses[0].style).toBeLessThan(1e-3);
});

it("without weights, or without layers, nothing moves", async () => {
  const start = (await run({steps: 0})).pixels;
  for (const options of [
    {contentWeight: 0, styleWeight: 0},
    {contentLayers: [], styleLayers: []}
  ] as const) {
    const {pixels, losses} = await run(options);
    allClose(pixels.values, start.values, 1e-3);
    expect(losses[3].total).toBe(0);
  }
});

it("the more the style weighs, the nearer it gets and the farther the content", async () => {
  const [little, much] = [await run({steps: 12, styleWeight: 0.3}), await run({steps: 12, styleWeight: 30})];
  expect(much.losses[12].style).toBeLessThan(little.losses[12].style);
  expect(much.losses[12].content).toBeGreaterThan(little.losses[12].content);
});

it("a transfer changes neither photo nor network, and leaves no tensor, also when it is stopped", async () => {
  const frozen = deepFreeze(branching);
  const before = [content.values.slice(), style.values.slice(), digest(frozen)];
  await run();
  const tensors = tf.memory().numTensors;
  await run();
  expect(tf.memory().numTensors).toBe(tensors);
  const steps = styleTransfer(model, content, style, {...layers, steps: 50});
  for (let i = 0; i < 40; ++i) await steps.next();
  await steps.return(undefined as never);
  expect(tf.memory().numTensors).toBe(tensors);
  expect([content.values, style.values, digest(frozen)]).toEqual(before);
});

it("what cannot be is said in a few words", async () => {
  await expect(run({steps: -1})).rejects.toThrow("invalid steps: -1");
  await expect(run({styleWeight: -2})).rejects.toThrow("invalid weight: -2");
  await expect(run({styleLayers: ["conv9"]})).rejects.toThrow("unknown layer: conv9");
  await expect(run({size: 0.5})).rejects.toThrow("invalid size: 0.5×0.5");
});
