import {format} from "d3-format";
import type {LayerRow} from "../../network/layerTable.js";

const kinds: Readonly<Record<LayerRow["kind"], string>> = {
  input: "input",
  conv2d: "convolution",
  depthwiseConv2d: "depthwise convolution",
  conv2dTranspose: "transposed convolution",
  dense: "matrix",
  relu: "ReLU",
  activation: "nonlinearity",
  prelu: "ReLU with a trained slope",
  maxPool: "max pooling",
  averagePool: "average pooling",
  globalAveragePool: "mean over the map",
  globalMaxPool: "maximum over the map",
  batchNorm: "normalization",
  layerNorm: "normalization over channels",
  localResponseNorm: "normalization by neighbouring channels",
  concat: "concatenation",
  add: "sum",
  subtract: "difference",
  multiply: "product",
  divide: "quotient",
  average: "mean of branches",
  maximum: "maximum of branches",
  minimum: "minimum of branches",
  selectChannels: "choice of channels",
  upsample: "enlargement",
  reshape: "another shape",
  permute: "exchange of axes",
  flatten: "list",
  pad: "padding",
  crop: "cropping",
  softmax: "softmax",
  logSoftmax: "logarithm of the softmax"
};

/** Returns a count with commas: "23,819,401". */
export const countWords = format(",");

/** Returns what a layer does, in words: "convolution 3×3, step 2". */
export function kindText({kind, window, step}: Pick<LayerRow, "kind" | "window" | "step">): string {
  const size = window ? ` ${window.join("×")}` : "";
  return `${kinds[kind]}${size}${step && Math.max(...step) > 1 ? `, step ${step[0]}` : ""}`;
}

/** Returns the shape as text: "8×8×2048". */
export function shapeText({shape}: Pick<LayerRow, "shape">): string {
  return shape.join("×");
}

/** Returns how much of the image a unit of the layer sees: "127×127 px" or "whole image". */
export function fieldWords({field}: Pick<LayerRow, "field">): string {
  return field === "whole image" ? field : `${field.size.join("×")} px`;
}
