import {slide} from "./kerasConvolution.js";
import {booleanOption, mustBe, pairOption} from "./kerasLayer.js";
import {type KerasCall, type KerasOperation, mustBeMap} from "./kerasOperation.js";

/** Returns what a pooling or an enlarging layer of Keras is for us; undefined for other classes. */
export function kerasPool(call: KerasCall): KerasOperation | undefined {
  const {layer} = call;
  switch (layer.className) {
    case "MaxPooling2D":
    case "AveragePooling2D": {
      mustBeMap(call);
      const size = pairOption(layer, "pool_size", [2, 2]);
      const kind = layer.className === "MaxPooling2D" ? "maxPool" : "averagePool";
      return {parts: [{kind, size, ...slide(layer, size)}]};
    }
    case "GlobalMaxPooling2D":
    case "GlobalAveragePooling2D": {
      mustBeMap(call);
      const kind = layer.className === "GlobalMaxPooling2D" ? "globalMaxPool" : "globalAveragePool";
      return booleanOption(layer, "keepdims", false) ? {parts: [{kind, keepDims: true}]} : {parts: [{kind}], rank: 1};
    }
    case "UpSampling2D":
      mustBeMap(call);
      mustBe(layer, "interpolation", "nearest"); // of the others TF.js and Keras have different ideas
      return {parts: [{kind: "upsample", factor: pairOption(layer, "size", [2, 2])}]};
    default:
      return undefined;
  }
}
