import * as tf from "@tensorflow/tfjs-core";
import {beforeAll, expect, it} from "vitest";
import {startNodeBackend} from "../../src/network/backendNode.js";
import {backward} from "../../src/network/backward.js";
import {forward} from "../../src/network/forward.js";
import {onBackend} from "../../src/network/model.js";
import type {Network} from "../../src/network/network.js";
import {prepared} from "../../src/network/prepared.js";
import {runToEnd} from "../../src/network/steps.js";
import {allClose} from "../asserts.js";
import {oneConv} from "./toys.js";

beforeAll(() => startNodeBackend("cpu"));

/** Takes one RGB pixel, of which the output is R + 10 G + 100 B. */
const pixel: Network = {
  name: "pixel",
  input: {shape: [1, 1, 3], range: [0, 1]},
  labels: [],
  layers: [
    {kind: "input", name: "input", inputs: []},
    {kind: "flatten", name: "list", inputs: ["input"]},
    {
      kind: "dense",
      name: "sum",
      inputs: ["list"],
      kernel: {shape: [3, 1], values: Float32Array.of(1, 10, 100)}
    }
  ]
};

async function outputOf(network: Network, rgb: readonly number[]) {
  const model = onBackend(network);
  const run = await runToEnd(forward(model, tf.tensor(Array.from(rgb), [1, 1, 1, 3])));
  const [output] = await run.values.get("sum")!.data();
  const signals = await runToEnd(backward(model, run, {layer: "sum", values: tf.ones([1, 1])}));
  return {output, gradient: Array.from(await signals.get("input")!.data())};
}

it("prepared(network, {mean, std}) gives the network (x − mean) ÷ std of each channel, red first", async () => {
  const network = prepared(pixel, {mean: [0.5, 0.25, 0.125], std: [0.5, 0.25, 0.125]});
  expect(network.layers.map((d) => d.name)).toEqual(["input", "input/normalized", "list", "sum"]);
  const {output, gradient} = await outputOf(network, [1, 0.5, 0.375]);
  expect(output).toBeCloseTo(1 + 10 + 200, 4);
  allClose(gradient, [2, 40, 800], 1e-4);
});

it("prepared(network, {bgr}) turns the channels around behind the mean, so that everything else sees RGB", async () => {
  const {output, gradient} = await outputOf(prepared(pixel, {bgr: true}), [1, 2, 3]);
  expect(output).toBe(3 + 20 + 100);
  expect(gradient).toEqual([100, 10, 1]);
  const both = prepared(pixel, {bgr: true, mean: [1, 2, 3], range: [0, 255]});
  expect(both.layers.map((d) => d.name)).toEqual(["input", "input/normalized", "input/bgr", "list", "sum"]);
  expect((await outputOf(both, [2, 2, 3])).output).toBe(100);
});

it("prepared(network, {range, labels, size}) says so of the input and the outputs, and changes nothing else", () => {
  const free = {...oneConv, input: {...oneConv.input, shape: [null, null, 1]}};
  const {input, labels, layers} = prepared(free, {range: [-1, 1], labels: ["a", "b", "c", "d"], size: [4, 4]});
  expect({input, labels}).toEqual({input: {shape: [4, 4, 1], range: [-1, 1]}, labels: ["a", "b", "c", "d"]});
  expect(layers).toEqual(oneConv.layers);
  expect(prepared(oneConv, {})).toEqual(oneConv);
  expect(prepared(oneConv, {size: [4, 4]})).toEqual(oneConv);
});

it("prepared takes one number for all channels", () => {
  const [, normalized] = prepared(pixel, {mean: [0.5], std: [0.25]}).layers;
  expect(normalized).toMatchObject({
    scale: {values: Float32Array.of(4, 4, 4)},
    offset: {values: Float32Array.of(-2, -2, -2)}
  });
});

it("prepared refuses what does not fit the network", () => {
  expect(() => prepared(pixel, {mean: [0, 0]})).toThrow("wrong number of means: 2 for 3 channels");
  expect(() => prepared(pixel, {std: [1, 1]})).toThrow("wrong number of deviations: 2 for 3 channels");
  expect(() => prepared(pixel, {std: [0]})).toThrow("invalid std: 0");
  expect(() => prepared(pixel, {mean: [123.7]})).toThrow("mean outside the range: 123.7, of 0…1 (say --input-range");
  expect(() => prepared(pixel, {mean: [123.7], range: [0, 255]})).not.toThrow();
  expect(() => prepared(oneConv, {bgr: true})).toThrow("not 3 channels: 4×4×1");
  expect(() => prepared(oneConv, {size: [5, 4]})).toThrow("input size: 5×4, but the network takes 4×4×1");
  expect(() => prepared(oneConv, {labels: ["cat"]})).toThrow("wrong number of labels: 1 for 4 outputs");
});
