import type {Network} from "../../src/network/network.js";

const ones = (...shape: number[]) => ({shape, values: new Float32Array(shape.reduce((a, b) => a * b, 1)).fill(1)});
const weights = (shape: number[], values: readonly number[]) => ({shape, values: Float32Array.from(values)});

/** Captum's BasicModel_ConvNet_One_Conv: 4×4 → conv 3×3, two channels → ReLU → dense 8 → 4 → ReLU. */
export const oneConv: Network = {
  name: "one-conv",
  input: {shape: [4, 4, 1], range: [0, 1]},
  labels: [],
  layers: [
    {kind: "input", name: "input", inputs: []},
    {
      kind: "conv2d",
      name: "conv",
      inputs: ["input"],
      kernel: ones(3, 3, 1, 2),
      bias: weights([2], [-50, -75]),
      strides: [1, 1],
      padding: "valid"
    },
    {kind: "relu", name: "relu", inputs: ["conv"]},
    {kind: "flatten", name: "flatten", inputs: ["relu"], axes: [2, 0, 1]},
    {
      kind: "dense",
      name: "dense",
      inputs: ["flatten"],
      kernel: weights(
        [8, 4],
        [1, 1, 1, 1, 1, -1, -1, -1].flatMap((d) => [d, d, d, d])
      )
    },
    {kind: "relu", name: "output", inputs: ["dense"]}
  ]
};

/** Captum's BasicModel_MultiLayer: identity 3 → dense 4 → ReLU → dense 2. */
export const multiLayer: Network = {
  name: "multi-layer",
  input: {shape: [3], range: [0, 1]},
  labels: [],
  layers: [
    {kind: "input", name: "input", inputs: []},
    {kind: "dense", name: "identity", inputs: ["input"], kernel: weights([3, 3], [1, 0, 0, 0, 1, 0, 0, 0, 1])},
    {kind: "dense", name: "second", inputs: ["identity"], kernel: ones(3, 4), bias: weights([4], [-10, 1, 1, 1])},
    {kind: "relu", name: "relu", inputs: ["second"]},
    {kind: "dense", name: "output", inputs: ["relu"], kernel: ones(4, 2), bias: weights([2], [-1, 1])}
  ]
};

/** The numbers from *start*, one a pixel: the toy's usual image. */
export const counting = (start: number) => Float32Array.from({length: 16}, (_, i) => start + i);
