import {kindText} from "../../src/components/marks/layerText.js";
import type {LayerRow} from "../../src/network/layerTable.js";
import type {Layer} from "../../src/network/network.js";

/** Returns what a layer does, in words: “convolution 3×3, step 2, 2 groups”, “ReLU up to 6”, “hardSwish”. */
export function layerWords(layer: Layer, row: LayerRow): string {
  switch (layer.kind) {
    case "activation":
      return layer.function;
    case "relu":
      return layer.max === undefined ? kindText(row) : `${kindText(row)} up to ${layer.max}`;
    case "conv2d":
      return (layer.groups ?? 1) > 1 ? `${kindText(row)}, ${layer.groups} groups` : kindText(row);
    default:
      return kindText(row);
  }
}
