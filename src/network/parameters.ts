import type {Layer} from "./network.js";

/** Returns how many numbers were trained in the *layer*: kernel and bias, or the scale and offset of a normalization. */
export function parameterCount(layer: Layer): number {
  switch (layer.kind) {
    case "conv2d":
    case "depthwiseConv2d":
    case "dense":
      return layer.kernel.values.length + (layer.bias?.values.length ?? 0);
    case "batchNorm":
      return layer.scale.values.length + layer.offset.values.length;
    default:
      return 0;
  }
}
