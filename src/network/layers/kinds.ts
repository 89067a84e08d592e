import type {Layer} from "../network.js";
import {add} from "./add.js";
import {averagePool} from "./averagePool.js";
import {batchNorm} from "./batchNorm.js";
import {concat} from "./concat.js";
import {conv2d} from "./conv2d.js";
import {dense} from "./dense.js";
import {depthwiseConv2d} from "./depthwiseConv2d.js";
import {flatten} from "./flatten.js";
import {globalAveragePool} from "./globalAveragePool.js";
import type {LayerKind} from "./layerKind.js";
import {maxPool} from "./maxPool.js";
import {pad} from "./pad.js";
import {relu} from "./relu.js";
import {softmax} from "./softmax.js";

/** A layer that computes: any but the input. */
export type ComputedLayer = Exclude<Layer, {kind: "input"}>;

const kinds: {[K in ComputedLayer["kind"]]: LayerKind<Extract<ComputedLayer, {kind: K}>>} = {
  add,
  averagePool,
  batchNorm,
  concat,
  conv2d,
  dense,
  depthwiseConv2d,
  flatten,
  globalAveragePool,
  maxPool,
  pad,
  relu,
  softmax
};

/** Returns the two directions of the given layer's kind. */
export function kindOf(layer: ComputedLayer): LayerKind<ComputedLayer> {
  return kinds[layer.kind] as unknown as LayerKind<ComputedLayer>;
}
