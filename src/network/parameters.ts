import type {Layer} from "./network.js";

/** Returns how many numbers were trained in the *layer*: kernel and bias, the scale and offset of a normalization, or slopes. */
export function parameterCount(layer: Layer): number {
  switch (layer.kind) {
    case "conv2d":
    case "depthwiseConv2d":
    case "conv2dTranspose":
    case "dense":
      return layer.kernel.values.length + (layer.bias?.values.length ?? 0);
    case "batchNorm":
      return layer.scale.values.length + layer.offset.values.length;
    case "layerNorm":
      return (layer.scale?.values.length ?? 0) + (layer.offset?.values.length ?? 0);
    case "prelu":
      return layer.slope.values.length;
    default:
      return 0;
  }
}
