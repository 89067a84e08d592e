import * as tf from "@tensorflow/tfjs-core";
import {beforeAll, expect, it} from "vitest";
import {explain, type MethodOptions} from "../../src/attribution/explain.js";
import {startNodeBackend} from "../../src/network/backendNode.js";
import {forward} from "../../src/network/forward.js";
import {onBackend} from "../../src/network/model.js";
import type {Network} from "../../src/network/network.js";
import {runToEnd, runToEndSync} from "../../src/network/steps.js";
import type {Target} from "../../src/network/target.js";
import {allClose} from "../asserts.js";
import {counting, multiLayer, oneConv} from "../network/toys.js";

beforeAll(() => startNodeBackend("wasm"));

async function map(network: Network, input: tf.Tensor, target: Target, method: string, options: MethodOptions = {}) {
  const model = onBackend(network);
  const {map, target: located} = await runToEnd(explain(model, input, target, method, options));
  const values = Array.from(await map.data());
  const shape = map.shape;
  map.dispose();
  model.dispose();
  return {values, shape, located};
}

const image = () => tf.tensor(counting(0), [1, 4, 4, 1]);

it("forward(one-conv) gives the convolution written out", () => {
  const run = runToEndSync(forward(onBackend(oneConv), image()));
  allClose(run.values.get("conv")!.dataSync(), [-5, -30, 4, -21, 31, 6, 40, 15]);
  allClose(run.values.get("output")!.dataSync(), [54, 54, 54, 54]);
});

it("guided backprop of the toy is written out", async () => {
  const {values, shape, located} = await map(oneConv, image(), {unit: 0}, "guided-backprop");
  expect(shape).toEqual([4, 4, 1]);
  expect(located).toEqual({layer: "output", unit: 0, position: null, value: 54});
  allClose(values, [0, 1, 1, 1, 1, 3, 3, 2, 1, 3, 3, 2, 1, 2, 2, 1]);
});

it("deconvnet of the toy is written out", async () => {
  const {values} = await map(oneConv, image(), {unit: 0}, "deconvnet");
  allClose(values, [2, 3, 3, 1, 3, 5, 5, 2, 3, 5, 5, 2, 1, 2, 2, 1]);
});

it("Grad-CAM of the toy is written out, before and at the ReLU", async () => {
  const before = await map(oneConv, image(), {unit: 0}, "grad-cam", {to: "conv"});
  expect(before.shape).toEqual([2, 2, 1]);
  allClose(before.values, [11.25, 13.5, 20.25, 22.5]);
  allClose((await map(oneConv, image(), {unit: 0}, "grad-cam", {to: "relu"})).values, [0, 4, 28, 32.5]);
});

it("occlusion of the toy is written out", async () => {
  const input = tf.tensor(counting(1), [1, 4, 4, 1]);
  const options = {window: [2, 3], stride: [2, 1], fill: 1, aggregate: "mean"} as const;
  const {values, shape} = await map(oneConv, input, {unit: 0}, "occlusion", options);
  expect(shape).toEqual([4, 4, 1]);
  allClose(values, [17, 17, 17, 17, 17, 17, 17, 17, 64, 65.5, 65.5, 67, 64, 65.5, 65.5, 67]);
});

it("input × gradient at any layer of the dense toy is written out", async () => {
  const input = tf.tensor2d([[0, 100, 0]]);
  const at = async (to: string) => (await map(multiLayer, input, {unit: 0}, "input-x-gradient", {to})).values;
  allClose(await at("identity"), [0, 400, 0]);
  allClose(await at("second"), [90, 101, 101, 101]);
  const other = tf.tensor2d([[3, 4, 0]]);
  allClose((await map(multiLayer, other, {unit: 0}, "input-x-gradient", {to: "relu"})).values, [0, 8, 8, 8]);
});

it("a unit is explained at its first largest place, at a given place, or over all places", async () => {
  const first = await map(oneConv, image(), {layer: "relu", unit: 0}, "gradient");
  expect(first.located).toEqual({layer: "relu", unit: 0, position: [1, 1], value: 40});
  allClose(first.values, [0, 0, 0, 0, 0, 1, 1, 1, 0, 1, 1, 1, 0, 1, 1, 1]);
  const given = await map(oneConv, image(), {layer: "relu", unit: 0, position: [0, 0]}, "gradient");
  allClose(given.values, new Array(16).fill(0));
  const sum = await map(oneConv, image(), {layer: "relu", unit: 0, position: "sum"}, "gradient");
  expect(sum.located).toEqual({layer: "relu", unit: 0, position: "sum", value: 75});
});
