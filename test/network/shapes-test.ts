import {expect, it} from "vitest";
import type {Layer, Network, Shape} from "../../src/network/network.js";
import {shapes} from "../../src/network/shapes.js";

const zeros = (...shape: number[]) => ({shape, values: new Float32Array(shape.reduce((a, b) => a * b, 1))});

/** Layers without names; each takes the one before unless it says otherwise. */
type Step = Layer extends infer L
  ? L extends Layer
    ? Omit<L, "name" | "inputs"> & {inputs?: string[]}
    : never
  : never;

function network(shape: readonly (number | null)[], ...steps: Step[]): Network {
  const named = steps.map((d, i) => ({inputs: [i ? `x${i - 1}` : "input"], ...d, name: `x${i}`}) as Layer);
  return {
    name: "n",
    input: {shape, range: [0, 1]},
    labels: [],
    layers: [{kind: "input", name: "input", inputs: []}, ...named]
  };
}

function last(network: Network, shape?: Shape): Shape {
  return [...shapes(network, shape).values()].at(-1)!;
}

const strides = [2, 3] as const;

it("shapes(network) follows TensorFlow’s rules for windows", () => {
  const kernel = zeros(3, 2, 4, 5);
  expect(last(network([9, 11, 4], {kind: "conv2d", kernel, strides, padding: "valid"}))).toEqual([4, 4, 5]);
  expect(last(network([9, 11, 4], {kind: "conv2d", kernel, strides, padding: "same"}))).toEqual([5, 4, 5]);
  expect(last(network([9, 11, 4], {kind: "conv2d", kernel, strides, padding: "valid", dilations: [2, 4]}))).toEqual([
    3, 3, 5
  ]);
  expect(last(network([9, 11, 4], {kind: "depthwiseConv2d", kernel, strides, padding: "valid"}))).toEqual([4, 4, 20]);
  expect(last(network([9, 11, 4], {kind: "maxPool", size: [3, 2], strides, padding: "valid"}))).toEqual([4, 4, 4]);
  expect(last(network([9, 11, 4], {kind: "averagePool", size: [3, 2], strides, padding: "same"}))).toEqual([5, 4, 4]);
});

it("shapes(network) knows every other kind", () => {
  expect(last(network([4], {kind: "dense", kernel: zeros(4, 7), bias: zeros(7)}))).toEqual([7]);
  expect(last(network([2, 3, 4], {kind: "globalAveragePool"}))).toEqual([4]);
  expect(last(network([2, 3, 4], {kind: "flatten", axes: [2, 0, 1]}))).toEqual([24]);
  expect(last(network([2, 3, 4], {kind: "pad", top: 1, bottom: 2, left: 3, right: 4}))).toEqual([5, 10, 4]);
  expect(last(network([2, 3, 4], {kind: "batchNorm", scale: zeros(4), offset: zeros(4)}))).toEqual([2, 3, 4]);
  expect(last(network([2, 3, 4], {kind: "relu"}, {kind: "softmax"}))).toEqual([2, 3, 4]);
  expect(last(network([2, 3, 4], {kind: "relu"}, {kind: "add", inputs: ["x0", "input", "x0"]}))).toEqual([2, 3, 4]);
  expect(last(network([2, 3, 4], {kind: "relu"}, {kind: "concat", inputs: ["x0", "input", "x0"]}))).toEqual([2, 3, 12]);
});

it("shapes(network, inputShape) fills in the sizes that are free, and only those", () => {
  const free = network([null, null, 3], {kind: "relu"});
  expect(last(free, [5, 6, 3])).toEqual([5, 6, 3]);
  expect(() => shapes(free)).toThrow("input size missing: any×any×3");
  expect(() => shapes(free, [5, 6, 4])).toThrow("shape mismatch: input takes any×any×3, gets 5×6×4");
  expect(() => shapes(free, [5, 6])).toThrow("shape mismatch: input takes any×any×3, gets 5×6");
});

it("shapes(network) says which layer does not fit", () => {
  const conv = {kind: "conv2d", strides, padding: "valid"} as const;
  expect(() => last(network([200], {kind: "dense", kernel: zeros(256, 7)}))).toThrow(
    "shape mismatch: x0 takes 256, gets 200"
  );
  expect(() => last(network([2, 2, 1], {kind: "dense", kernel: zeros(4, 7)}))).toThrow(
    "shape mismatch: x0 takes 4, gets 2×2×1"
  );
  expect(() => last(network([9, 9, 3], {...conv, kernel: zeros(3, 3, 4, 5)}))).toThrow(
    "shape mismatch: x0 takes 4 channels, gets 3"
  );
  expect(() => last(network([9, 9, 4], {...conv, kernel: zeros(3, 3, 4)}))).toThrow(
    "shape mismatch: x0 takes weights of rank 4, gets 3×3×4"
  );
  expect(() => last(network([2, 9, 4], {...conv, kernel: zeros(3, 3, 4, 5)}))).toThrow(
    "shape mismatch: x0 takes at least 3×3, gets 2×9"
  );
  expect(() => last(network([9, 9, 4], {...conv, kernel: zeros(3, 3, 4, 5), bias: zeros(4)}))).toThrow(
    "shape mismatch: x0 takes 5 biases, gets 4"
  );
  const short = {shape: [2], values: new Float32Array(1)};
  expect(() => last(network([2], {kind: "batchNorm", scale: short, offset: short}))).toThrow(
    "shape mismatch: x0 takes 2 weights, gets 1"
  );
  expect(() => last(network([2, 2, 3], {kind: "batchNorm", scale: zeros(2), offset: zeros(2)}))).toThrow(
    "shape mismatch: x0 takes 2, gets 2×2×3"
  );
  expect(() => last(network([7], {kind: "globalAveragePool"}))).toThrow(
    "shape mismatch: x0 takes height×width×channels, gets 7"
  );
  const pad = {kind: "pad", top: 1, bottom: 0, left: 0, right: 0} as const;
  expect(() => last(network([2, 2, 3], pad, {kind: "add", inputs: ["input", "x0"]}))).toThrow(
    "shape mismatch: x1 takes 2×2×3, gets 3×2×3"
  );
  expect(() => last(network([2, 2, 3], pad, {kind: "concat", inputs: ["input", "x0"]}))).toThrow(
    "shape mismatch: x1 takes 2×2×3, gets 3×2×3"
  );
});

it("shapes(network) rejects a layer that comes too early, twice, or with too many inputs", () => {
  expect(() => shapes(network([3], {kind: "relu", inputs: ["x1"]}, {kind: "relu"}))).toThrow("unknown layer: x1");
  expect(() => shapes(network([3], {kind: "relu", inputs: ["input", "input"]}))).toThrow(
    "wrong number of inputs: x0 gets 2"
  );
  expect(() => shapes(network([3], {kind: "add", inputs: []}))).toThrow("wrong number of inputs: x0 gets 0");
  const twice = network([3], {kind: "relu"});
  expect(() => shapes({...twice, layers: [...twice.layers, twice.layers[1]]})).toThrow("duplicate layer: x0");
  const odd = {kind: "lstm", name: "l", inputs: ["input"]} as unknown as Layer;
  expect(() => shapes({...twice, layers: [...twice.layers, odd]})).toThrow("unknown kind: lstm (l)");
});

it("shapes(network) rejects a pool with a window that sees padding alone", () => {
  const pool = {kind: "maxPool", size: [2, 2], strides: [1, 1]} as const;
  const sides = {top: 0, bottom: 0, left: 0, right: 0};
  expect(last(network([4, 4, 3], {...pool, padding: {...sides, top: 1, right: 1}}))).toEqual([4, 4, 3]);
  for (const side of ["top", "bottom", "left", "right"] as const)
    for (const kind of ["maxPool", "averagePool"] as const)
      expect(() => last(network([4, 4, 3], {...pool, kind, padding: {...sides, [side]: 2}}))).toThrow(
        "window of padding alone: x0"
      );
  // A wide padding that no window begins in is as good as none.
  const far = {...pool, strides: [3, 3], padding: {...sides, bottom: 2, right: 2}} as const;
  expect(last(network([4, 4, 3], far))).toEqual([2, 2, 3]);
});
