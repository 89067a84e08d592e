import * as tf from "@tensorflow/tfjs-core";
import type {Network, Weights} from "../../src/network/network.js";
import {plainAverage} from "../../tools/reference/plainAverage.js";
import {randomWeights, tensorOf} from "./random.js";

const weights = {
  first: randomWeights([3, 3, 3, 6], 0.11, 0.4),
  firstBias: randomWeights([6], 0.12, 0.4),
  pooled: randomWeights([1, 1, 6, 4], 0.13, 0.4),
  deep: randomWeights([3, 3, 6, 2], 0.14, 0.4),
  scale: randomWeights([12], 0.15),
  offset: randomWeights([12], 0.16),
  average: randomWeights([1, 1, 6, 3], 0.17, 0.4),
  skip: randomWeights([3, 1, 19, 19], 0.18, 0.2),
  dense: randomWeights([19, 5], 0.19),
  denseBias: randomWeights([5], 0.2)
} satisfies Record<string, Weights>;

const one = [1, 1] as const;

/**
 * A small random network with everything an Inception or a ResNet has: a
 * strided convolution, a ReLU that three branches share, overlapping pools,
 * a depthwise convolution with a trained normalization, concatenation, and a
 * ReLU that goes on both through a convolution and around it.
 */
export const branching: Network = {
  name: "branching",
  input: {shape: [13, 12, 3], range: [-1, 1]},
  labels: [],
  layers: [
    {kind: "input", name: "input", inputs: []},
    {kind: "pad", name: "pad", inputs: ["input"], top: 1, bottom: 0, left: 0, right: 2},
    {
      kind: "conv2d",
      name: "first/conv",
      inputs: ["pad"],
      kernel: weights.first,
      bias: weights.firstBias,
      strides: [2, 2],
      padding: "same"
    },
    {kind: "relu", name: "first", inputs: ["first/conv"]},
    {kind: "maxPool", name: "pool", inputs: ["first"], size: [3, 3], strides: one, padding: "same"},
    {kind: "conv2d", name: "pooled", inputs: ["pool"], kernel: weights.pooled, strides: one, padding: "same"},
    {kind: "depthwiseConv2d", name: "deep", inputs: ["first"], kernel: weights.deep, strides: one, padding: "same"},
    {kind: "batchNorm", name: "norm", inputs: ["deep"], scale: weights.scale, offset: weights.offset},
    {kind: "averagePool", name: "average", inputs: ["first"], size: [3, 3], strides: one, padding: "same"},
    {kind: "conv2d", name: "averaged", inputs: ["average"], kernel: weights.average, strides: one, padding: "same"},
    {kind: "concat", name: "concat", inputs: ["pooled", "norm", "averaged"]},
    {kind: "relu", name: "mixed", inputs: ["concat"]},
    {kind: "conv2d", name: "skip/conv", inputs: ["mixed"], kernel: weights.skip, strides: one, padding: "same"},
    {kind: "add", name: "skip/add", inputs: ["skip/conv", "mixed"]},
    {kind: "relu", name: "skip", inputs: ["skip/add"]},
    {kind: "globalAveragePool", name: "means", inputs: ["skip"]},
    {kind: "dense", name: "logits", inputs: ["means"], kernel: weights.dense, bias: weights.denseBias},
    {kind: "softmax", name: "softmax", inputs: ["logits"]}
  ]
};

/** Returns the logits of *branching*, computed by plain operations with the given ReLU. */
export function plainBranching(input: tf.Tensor, relu: (x: tf.Tensor) => tf.Tensor = tf.relu): tf.Tensor {
  const w = (name: keyof typeof weights) => tensorOf(weights[name]) as tf.Tensor4D;
  const conv = (x: tf.Tensor, name: keyof typeof weights, stride = 1) =>
    tf.conv2d(x as tf.Tensor4D, w(name), stride, "same");
  const padded = tf.pad(input, [[0, 0], [1, 0], [0, 2], [0, 0]]); // biome-ignore format: one pair a dimension
  const first = relu(tf.add(conv(padded, "first", 2), w("firstBias"))) as tf.Tensor4D;
  const mixed = relu(
    tf.concat(
      [
        conv(tf.maxPool(first, 3, 1, "same"), "pooled"),
        tf.add(tf.mul(tf.depthwiseConv2d(first, w("deep"), 1, "same"), w("scale")), w("offset")),
        conv(plainAverage(first, [3, 3], [1, 1], "same"), "average")
      ],
      3
    )
  );
  const skip = relu(tf.add(conv(mixed, "skip"), mixed));
  return tf.add(tf.matMul(tf.mean(skip, [1, 2]), w("dense") as tf.Tensor), w("denseBias"));
}
