import {randomLcg, randomNormal} from "d3-random";
import type {Network, Weights} from "../network/network.js";

/** The small digit network, of any width: two convolutions of 5 × 5, each followed by ReLU and max pooling, and two dense layers. */
export interface DigitArchitecture {
  /** Filters of the first convolution; the second has twice as many. */
  readonly width: number;
}

/** Units of the first dense layer. */
export const hidden = 64;

/** One trained array of the network. */
export interface WeightPart {
  readonly name: string;
  readonly shape: readonly number[];
  /** Where it begins among all weights. */
  readonly start: number;
  readonly size: number;
}

/** Returns the trained arrays of a network, in the order in which they lie one after another. */
export function weightParts({width}: DigitArchitecture): readonly WeightPart[] {
  const shapes: (readonly [string, readonly number[]])[] = [
    ["conv1/kernel", [5, 5, 1, width]],
    ["conv1/bias", [width]],
    ["conv2/kernel", [5, 5, width, 2 * width]],
    ["conv2/bias", [2 * width]],
    ["dense1/kernel", [16 * 2 * width, hidden]],
    ["dense1/bias", [hidden]],
    ["logits/kernel", [hidden, 10]],
    ["logits/bias", [10]]
  ];
  let start = 0;
  return shapes.map(([name, shape]) => {
    const size = shape.reduce((product, d) => product * d, 1);
    const part = {name, shape, start, size};
    start += size;
    return part;
  });
}

/** Returns how many numbers are trained. */
export function weightCount(architecture: DigitArchitecture): number {
  return weightParts(architecture).reduce((sum, {size}) => sum + size, 0);
}

/**
 * Returns the weights before the first step: kernels normal with variance 2 ÷ inputs of a unit
 * (https://arxiv.org/abs/1502.01852), biases 0. The *seed* is between 0 and 1.
 */
export function firstWeights(architecture: DigitArchitecture, seed: number): Float32Array<ArrayBuffer> {
  const normal = randomNormal.source(randomLcg(seed))();
  const weights = new Float32Array(weightCount(architecture));
  for (const {shape, start, size} of weightParts(architecture)) {
    if (shape.length === 1) continue;
    const deviation = Math.sqrt((2 * shape[shape.length - 1]) / size);
    for (let i = start; i < start + size; ++i) weights[i] = normal() * deviation;
  }
  return weights;
}

/** Returns the network with the given *weights*, as every method of this site takes it: copies of them, not views. */
export function digitNetwork(architecture: DigitArchitecture, weights: Float32Array, name: string): Network {
  const arrays = new Map(
    weightParts(architecture).map(({name, shape, start, size}): [string, Weights] => [
      name,
      {shape, values: weights.slice(start, start + size)}
    ])
  );
  const of = (layer: string) => ({kernel: arrays.get(`${layer}/kernel`)!, bias: arrays.get(`${layer}/bias`)!});
  const pool = {kind: "maxPool", size: [2, 2], strides: [2, 2], padding: "valid"} as const;
  const conv = {kind: "conv2d", strides: [1, 1], padding: "valid"} as const;
  return {
    name,
    input: {shape: [28, 28, 1], range: [0, 1]},
    labels: Array.from("0123456789"),
    layers: [
      {kind: "input", name: "input", inputs: []},
      {...conv, name: "conv1/linear", inputs: ["input"], ...of("conv1")},
      {kind: "relu", name: "conv1", inputs: ["conv1/linear"]},
      {...pool, name: "pool1", inputs: ["conv1"]},
      {...conv, name: "conv2/linear", inputs: ["pool1"], ...of("conv2")},
      {kind: "relu", name: "conv2", inputs: ["conv2/linear"]},
      {...pool, name: "pool2", inputs: ["conv2"]},
      {kind: "flatten", name: "flatten", inputs: ["pool2"]},
      {kind: "dense", name: "dense1/linear", inputs: ["flatten"], ...of("dense1")},
      {kind: "relu", name: "dense1", inputs: ["dense1/linear"]},
      {kind: "dense", name: "logits", inputs: ["dense1"], ...of("logits")},
      {kind: "softmax", name: "softmax", inputs: ["logits"]}
    ]
  };
}
