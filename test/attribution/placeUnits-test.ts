import "../../tools/reference/gradients.js";
import * as tf from "@tensorflow/tfjs-core";
import {afterAll, beforeAll, expect, it} from "vitest";
import {pooledEnd} from "../../src/attribution/classActivationMap.js";
import {type AskedPlaces, type PlaceLayer, placeUnits} from "../../src/attribution/placeUnits.js";
import {startNodeBackend} from "../../src/network/backendNode.js";
import {type ForwardPass, forward} from "../../src/network/forward.js";
import {dequantize, type Model, onBackend} from "../../src/network/model.js";
import type {Conv2DLayer} from "../../src/network/network.js";
import {runToEnd, runToEndSync} from "../../src/network/steps.js";
import {allClose} from "../asserts.js";
import {branching} from "../network/branching.js";
import {randomTensor, tensorOf} from "../network/random.js";

const classes = [0, 3];
const end = pooledEnd(branching)!;
const weights = dequantize(end.dense.kernel); // [19, 5]
const bias = dequantize(end.dense.bias!);
let model: Model;
let run: ForwardPass;
beforeAll(async () => {
  await startNodeBackend("wasm");
  model = onBackend(branching);
  run = runToEndSync(forward(model, randomTensor([1, 13, 12, 3])));
});
afterAll(() => {
  run.dispose();
  model.dispose();
});

async function found(layer: AskedPlaces, count = 5): Promise<PlaceLayer> {
  return (await runToEnd(placeUnits(model, run, [layer], {classes, count})))[0];
}

const activations = (name: string) => run.values.get(name)!.dataSync<"float32">();

it("after the last ReLU, what all units add at all places and the bias make the logit, for every class", async () => {
  const {adds, totals, sums, grid, count} = await found({name: "skip"}, 19);
  expect([grid.rows, grid.columns, count]).toEqual([7, 7, 19]);
  const logits = activations("logits");
  for (const [i, unit] of classes.entries()) {
    const each = adds.subarray(i * 49 * 19, (i + 1) * 49 * 19).reduce((a, b) => a + b, 0);
    const places = totals.subarray(i * 49, (i + 1) * 49).reduce((a, b) => a + b, 0);
    allClose([each + bias[unit], places + bias[unit], sums[i] + bias[unit]], Array(3).fill(logits[unit]), 1e-5);
  }
});

it("after the last ReLU a unit adds a(place) · weight ÷ places", async () => {
  const {units, values, adds, count} = await found({name: "skip"});
  const maps = activations("skip");
  for (let i = 0; i < units.length; ++i) {
    const place = Math.floor(i / count);
    if (values[i] === 0) continue;
    expect(values[i]).toBe(maps[place * 19 + units[i]]);
    for (const [k, c] of classes.entries())
      allClose([adds[k * units.length + i]], [(values[i] * weights[units[i] * 5 + c]) / 49], 1e-6);
  }
});

it("below, a unit adds activation × gradient of the logit, as TensorFlow.js finds it", async () => {
  const {units, values, adds, sums, count} = await found({name: "mixed"});
  const {kernel} = branching.layers.find(({name}) => name === "skip/conv") as Conv2DLayer;
  const [skip, dense] = [tensorOf({...kernel, values: dequantize(kernel)}), tf.tensor2d(weights, [19, 5])];
  const logit = (mixed: tf.Tensor, c: number) => {
    const last = tf.relu(tf.add(tf.conv2d(mixed as tf.Tensor4D, skip as tf.Tensor4D, 1, "same"), mixed));
    return tf.slice(tf.matMul(tf.mean(last, [1, 2]), dense), [0, c], [1, 1]).asScalar();
  };
  const mixed = run.values.get("mixed")!;
  const channels = mixed.shape[3]!;
  for (const [k, c] of classes.entries()) {
    const product = tf.mul(mixed, tf.grad((x) => logit(x, c))(mixed));
    const expected = product.dataSync();
    allClose([sums[k]], [tf.sum(product).dataSync()[0]], 1e-5);
    for (let i = 0; i < units.length; ++i) {
      const place = Math.floor(i / count);
      if (values[i] > 0) allClose([adds[k * units.length + i]], [expected[place * channels + units[i]]], 1e-6);
    }
  }
});

it("the strongest come first, by their activation or by it as a share of the scales; silent units are none", async () => {
  const maps = activations("mixed");
  const channels = run.values.get("mixed")!.shape[3]!;
  const scales = Float32Array.from({length: channels}, (_, unit) => (unit === 2 ? 0 : 1 + unit));
  for (const given of [undefined, scales]) {
    const {units, values} = await found({name: "mixed", scales: given}, 4);
    for (let place = 0; place < 49; ++place) {
      const share = (unit: number) => maps[place * channels + unit] / (given?.[unit] ?? 1);
      const firing = Array.from({length: channels}, (_, unit) => unit)
        .filter((unit) => maps[place * channels + unit] > 0 && given?.[unit] !== 0)
        .sort((a, b) => share(b) - share(a) || a - b)
        .slice(0, 4);
      const own = units.subarray(place * 4, place * 4 + 4);
      expect(Array.from(own.slice(0, firing.length))).toEqual(firing);
      expect(Array.from(values.subarray(place * 4, place * 4 + 4)).filter(Boolean).length).toBe(firing.length);
    }
  }
});

it("every other row and column is kept where a step of two is asked for; the sums are of all places", async () => {
  const [all, some] = [await found({name: "skip"}), await found({name: "skip", step: 2})];
  expect(some.grid).toEqual({rows: 3, columns: 3, step: 2, first: 1});
  const at = (layer: PlaceLayer, place: number) => Array.from(layer.units.subarray(place * 5, place * 5 + 5));
  expect(at(some, 4)).toEqual(at(all, 3 * 7 + 3));
  expect(some.totals[9 + 5]).toBe(all.totals[49 + 3 * 7 + 5]);
  expect(some.sums).toEqual(all.sums);
});

it("placeUnits leaks nothing, and refuses layers that are not there or have no places", async () => {
  await found({name: "skip"});
  const before = tf.memory().numTensors;
  await found({name: "mixed"});
  const steps = placeUnits(model, run, [{name: "mixed"}], {classes});
  await steps.next();
  await steps.return([]);
  expect(tf.memory().numTensors).toBe(before);
  await expect(found({name: "conv9"})).rejects.toThrow("unknown layer: conv9");
  await expect(found({name: "means"})).rejects.toThrow("no places: means");
});
