import type {LayerRow} from "../../src/network/layerTable.js";

const field = (size: number, stride: number, start: number) =>
  ({size: [size, size], stride: [stride, stride], start: [start, start]}) as const;

/** A network of 12 pixels with a convolution, a block of two branches and a matrix. */
export const layers: readonly LayerRow[] = [
  {name: "input", kind: "input", inputs: [], shape: [12, 12, 3], parameters: 0, field: field(1, 1, 0), block: "input"},
  {
    name: "conv/linear",
    kind: "conv2d",
    inputs: ["input"],
    shape: [6, 6, 8],
    parameters: 224,
    window: [3, 3],
    step: [2, 2],
    field: field(3, 2, 0),
    block: "conv"
  },
  {
    name: "conv",
    kind: "relu",
    inputs: ["conv/linear"],
    shape: [6, 6, 8],
    parameters: 0,
    field: field(3, 2, 0),
    block: "conv"
  },
  {
    name: "mix/a",
    kind: "conv2d",
    inputs: ["conv"],
    shape: [6, 6, 4],
    parameters: 36,
    window: [1, 1],
    step: [1, 1],
    field: field(3, 2, 0),
    block: "mix"
  },
  {
    name: "mix/b",
    kind: "maxPool",
    inputs: ["conv"],
    shape: [6, 6, 8],
    parameters: 0,
    window: [3, 3],
    step: [1, 1],
    field: field(7, 2, -2),
    block: "mix"
  },
  {
    name: "mix",
    kind: "concat",
    inputs: ["mix/a", "mix/b"],
    shape: [6, 6, 12],
    parameters: 0,
    field: field(7, 2, -2),
    block: "mix"
  },
  {
    name: "mean",
    kind: "globalAveragePool",
    inputs: ["mix"],
    shape: [12],
    parameters: 0,
    field: "whole image",
    block: "mean"
  },
  {
    name: "logits",
    kind: "dense",
    inputs: ["mean"],
    shape: [10],
    parameters: 130,
    field: "whole image",
    block: "logits"
  }
];
