import "../../tools/reference/gradients.js";
import * as tf from "@tensorflow/tfjs-core";
import {beforeAll, expect, it} from "vitest";
import {pooledEnd} from "../../src/attribution/classActivationMap.js";
import {classContributions} from "../../src/attribution/classContributions.js";
import {loadNetwork} from "../../src/data/loadNetwork.js";
import {startNodeBackend} from "../../src/network/backendNode.js";
import {backward} from "../../src/network/backward.js";
import {type ForwardPass, forward} from "../../src/network/forward.js";
import type {ReluRule} from "../../src/network/layers/layerKind.js";
import {type Model, onBackend} from "../../src/network/model.js";
import {logitsLayer} from "../../src/network/network.js";
import {runToEnd, runToEndSync} from "../../src/network/steps.js";
import {chelsea, EGYPTIAN_CAT, inceptionFile} from "../../tools/reference/chelsea.js";
import {guidedRelu} from "../../tools/reference/guidedRelu.js";
import {plainInception} from "../../tools/reference/plainInception.js";

let model: Model;
let image: tf.Tensor4D;
let run: ForwardPass;
let plain: ReturnType<typeof plainInception>;
const seed = () => tf.cast(tf.oneHot([EGYPTIAN_CAT], 1001), "float32");

beforeAll(async () => {
  await startNodeBackend("wasm");
  model = onBackend(await loadNetwork("inception-v3"));
  image = await chelsea();
  run = runToEndSync(forward(model, image));
  plain = plainInception(await inceptionFile());
});

it("inception-v3 calls Chelsea an Egyptian cat", async () => {
  const logits = run.values.get(logitsLayer(model.network))!;
  expect(logits.shape).toEqual([1, 1001]);
  expect(tf.argMax(logits, 1).dataSync()[0]).toBe(EGYPTIAN_CAT);
  expect(model.network.labels[EGYPTIAN_CAT]).toBe("Egyptian cat");
});

it("inception-v3 has the logits of plain operations on the same file", () => {
  const ours = run.values.get(logitsLayer(model.network))!;
  const distance = tf.max(tf.abs(tf.sub(ours, plain(image)))).dataSync()[0];
  expect(distance).toBeLessThan(0.05);
});

/**
 * The gradient rule alone is chaotic: where two ways of adding differ in the
 * last digit, a ReLU near 0 opens or shuts. An image brighter by a factor of
 * 1 + 3e-7 moves this gradient by 0.6 %, the guided signal by 0.003 %.
 */
for (const [rule, relu, tolerance] of [
  ["guided", guidedRelu, 1e-3],
  ["gradient", tf.relu, 1e-2]
] as [ReluRule, (x: tf.Tensor) => tf.Tensor, number][]) {
  it(`inception-v3's ${rule} backward to the image equals tf.grad`, () => {
    const expected = tf.grad((x) => plain(x, relu))(image, seed());
    const layer = logitsLayer(model.network);
    const map = runToEndSync(backward(model, run, {layer, values: seed()}, {rule})).get("input")!;
    expect(map.shape).toEqual([1, 299, 299, 3]);
    expect(tf.max(tf.abs(expected)).dataSync()[0]).toBeGreaterThan(0);
    const distance = tf.norm(tf.sub(map, expected)).dataSync()[0] / tf.norm(expected).dataSync()[0];
    expect(distance).toBeLessThan(tolerance);
  });
}

it("inception-v3’s class is the sum of what the units of its last block add to it, and the bias", async () => {
  const end = pooledEnd(model.network)!;
  const {class: best, logit, layers} = await runToEnd(classContributions(model, image, [end.maps], {run}));
  expect(best).toBe(EGYPTIAN_CAT);
  const sum = layers.get(end.maps)!.totals.reduce((all, d) => all + d, 0);
  const bias = model.tensor(end.dense.bias!).dataSync()[best];
  expect(sum + bias).toBeCloseTo(logit, 3);
});
