import type {Context} from "./context.js";
import {activationOperators} from "./operators/activations.js";
import {arithmeticOperators} from "./operators/arithmetic.js";
import {conv, convTranspose} from "./operators/convolutions.js";
import {concat, gather, pad, slice, split} from "./operators/cuts.js";
import {gemm, matMul} from "./operators/dense.js";
import {layoutOperators} from "./operators/layout.js";
import {batchNormalization, layerNormalization, softmax} from "./operators/normalizations.js";
import {globalPool, lrn, pool} from "./operators/pools.js";
import {reduced} from "./operators/reductions.js";
import {resize} from "./operators/resize.js";
import type {View} from "./view.js";

/** How a node of each operator that is read becomes layers of ours, by the operator’s name. */
export const operators: Readonly<Record<string, (context: Context) => View | View[]>> = {
  ...activationOperators,
  ...arithmeticOperators,
  ...layoutOperators,
  Conv: conv,
  ConvTranspose: convTranspose,
  Gemm: gemm,
  MatMul: matMul,
  MaxPool: pool("maxPool"),
  AveragePool: pool("averagePool"),
  GlobalAveragePool: globalPool("globalAveragePool"),
  GlobalMaxPool: globalPool("globalMaxPool"),
  LRN: lrn,
  BatchNormalization: batchNormalization,
  LayerNormalization: layerNormalization,
  Softmax: softmax("softmax"),
  LogSoftmax: softmax("logSoftmax"),
  Concat: concat,
  Slice: slice,
  Gather: gather,
  Split: split,
  Pad: pad,
  ReduceMean: reduced("globalAveragePool"),
  ReduceMax: reduced("globalMaxPool"),
  ReduceSum: reduced("globalAveragePool", true),
  Resize: resize,
  Upsample: resize
};
