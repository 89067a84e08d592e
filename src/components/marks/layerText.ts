import {format} from "d3-format";
import type {LayerRow} from "../../network/layerTable.js";

const kinds: Readonly<Record<LayerRow["kind"], string>> = {
  input: "input",
  conv2d: "convolution",
  depthwiseConv2d: "depthwise convolution",
  dense: "matrix",
  relu: "ReLU",
  maxPool: "max pooling",
  averagePool: "average pooling",
  globalAveragePool: "mean over the map",
  batchNorm: "normalization",
  concat: "concatenation",
  add: "sum",
  flatten: "list",
  pad: "padding",
  softmax: "softmax"
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
