import {expect, it} from "vitest";
import {parameterCount} from "../../src/network/parameters.js";

const zeros = (...shape: number[]) => ({shape, values: new Float32Array(shape.reduce((a, b) => a * b, 1))});
const base = {name: "x", inputs: ["input"]};

it("parameterCount(layer) counts kernel and bias, and nothing where nothing is trained", () => {
  const window = {strides: [1, 1], padding: "same"} as const;
  expect(parameterCount({...base, kind: "conv2d", kernel: zeros(3, 3, 2, 4), bias: zeros(4), ...window})).toBe(76);
  expect(parameterCount({...base, kind: "depthwiseConv2d", kernel: zeros(3, 3, 2, 1), ...window})).toBe(18);
  expect(parameterCount({...base, kind: "dense", kernel: zeros(5, 2), bias: zeros(2)})).toBe(12);
  expect(parameterCount({...base, kind: "batchNorm", scale: zeros(7), offset: zeros(7)})).toBe(14);
  expect(parameterCount({...base, kind: "relu"})).toBe(0);
});
