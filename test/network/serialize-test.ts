import {expect, it} from "vitest";
import type {Network} from "../../src/network/network.js";
import {readNetwork, writeNetwork} from "../../src/network/serialize.js";

const network: Network = {
  name: "small",
  input: {shape: [null, 4, 1], range: [-1, 1]},
  labels: ["cat", "dog"],
  layers: [
    {kind: "input", name: "input", inputs: []},
    {
      kind: "conv2d",
      name: "conv",
      inputs: ["input"],
      kernel: {shape: [1, 3, 1, 1], values: Uint8Array.of(1, 2, 255), scale: 0.1, zeroPoint: 7},
      bias: {shape: [1], values: Float32Array.of(0.1)},
      strides: [1, 2],
      padding: "same"
    },
    {
      kind: "batchNorm",
      name: "norm",
      inputs: ["conv"],
      scale: {shape: [1], values: Float32Array.of(-2)},
      offset: {shape: [1], values: Float32Array.of(3)}
    },
    {kind: "relu", name: "relu", inputs: ["norm"], max: 6},
    {kind: "pad", name: "pad", inputs: ["relu"], top: 1, bottom: 2, left: 3, right: 4}
  ]
};

it("readNetwork(graph, weights) is the inverse of writeNetwork(network), by way of JSON", () => {
  const {graph, weights} = writeNetwork(network);
  expect(readNetwork(JSON.parse(JSON.stringify(graph)), weights)).toEqual(network);
  expect(readNetwork(graph, weights.buffer)).toEqual(network);
});

it("writeNetwork(network) keeps numbers at multiples of 4 and says how many bytes there are", () => {
  const {graph, weights} = writeNetwork(network);
  expect(graph.weightBytes).toBe(16);
  expect(weights.length).toBe(16);
  expect([...weights.subarray(0, 4)]).toEqual([1, 2, 255, 0]);
  expect(graph.layers[1]).toMatchObject({
    kernel: {shape: [1, 3, 1, 1], dtype: "uint8", offset: 0, length: 3, scale: 0.1, zeroPoint: 7},
    bias: {shape: [1], dtype: "float32", offset: 4, length: 1}
  });
});

it("readNetwork(graph, weights) makes views where it can and copies where it must", () => {
  const {graph, weights} = writeNetwork(network);
  const [, view] = readNetwork(graph, weights).layers;
  expect("kernel" in view && view.kernel.values.buffer).toBe(weights.buffer);
  const shifted = new Uint8Array(weights.length + 1);
  shifted.set(weights, 1);
  expect(readNetwork(graph, shifted.subarray(1))).toEqual(network);
});

it("readNetwork(graph, weights) rejects what is incomplete or no network", () => {
  const {graph, weights} = writeNetwork(network);
  expect(() => readNetwork(graph, weights.subarray(0, 10))).toThrow("weights incomplete: 10 of 16 bytes");
  expect(() => readNetwork({...graph, weightBytes: 0}, weights.subarray(0, 10))).toThrow(
    "weights incomplete: 10 of 12 bytes"
  );
  for (const json of [
    null,
    undefined,
    "{}",
    [],
    {},
    {...graph, layers: [{}]},
    {...graph, layers: 3},
    {...graph, input: null}
  ])
    expect(() => readNetwork(json, weights)).toThrow("not a network");
});
