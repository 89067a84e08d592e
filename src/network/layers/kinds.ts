import type {Layer} from "../network.js";
import {activation} from "./activation.js";
import {add} from "./add.js";
import {average} from "./average.js";
import {averagePool} from "./averagePool.js";
import {batchNorm} from "./batchNorm.js";
import {concat} from "./concat.js";
import {conv2d} from "./conv2d.js";
import {conv2dTranspose} from "./conv2dTranspose.js";
import {crop} from "./crop.js";
import {dense} from "./dense.js";
import {depthwiseConv2d} from "./depthwiseConv2d.js";
import {divide} from "./divide.js";
import {flatten} from "./flatten.js";
import {globalAveragePool} from "./globalAveragePool.js";
import {globalMaxPool} from "./globalMaxPool.js";
import type {LayerKind} from "./layerKind.js";
import {layerNorm} from "./layerNorm.js";
import {localResponseNorm} from "./localResponseNorm.js";
import {logSoftmax} from "./logSoftmax.js";
import {maximum} from "./maximum.js";
import {maxPool} from "./maxPool.js";
import {minimum} from "./minimum.js";
import {multiply} from "./multiply.js";
import {pad} from "./pad.js";
import {permute} from "./permute.js";
import {prelu} from "./prelu.js";
import {relu} from "./relu.js";
import {reshape} from "./reshape.js";
import {selectChannels} from "./selectChannels.js";
import {softmax} from "./softmax.js";
import {subtract} from "./subtract.js";
import {upsample} from "./upsample.js";

/** A layer that computes: any but the input. */
export type ComputedLayer = Exclude<Layer, {kind: "input"}>;

const kinds: {[K in ComputedLayer["kind"]]: LayerKind<Extract<ComputedLayer, {kind: K}>>} = {
  activation,
  add,
  average,
  averagePool,
  batchNorm,
  concat,
  conv2d,
  conv2dTranspose,
  crop,
  dense,
  depthwiseConv2d,
  divide,
  flatten,
  globalAveragePool,
  globalMaxPool,
  layerNorm,
  localResponseNorm,
  logSoftmax,
  maximum,
  maxPool,
  minimum,
  multiply,
  pad,
  permute,
  prelu,
  relu,
  reshape,
  selectChannels,
  softmax,
  subtract,
  upsample
};

/** Returns the two directions of the given layer's kind. */
export function kindOf(layer: ComputedLayer): LayerKind<ComputedLayer> {
  return kinds[layer.kind] as unknown as LayerKind<ComputedLayer>;
}
