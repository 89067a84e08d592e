import * as tf from "@tensorflow/tfjs-core";
import {it} from "vitest";
import {startNodeBackend} from "../../src/network/backendNode.js";
import {type ComputedLayer, kindOf} from "../../src/network/layers/kinds.js";
import {onBackend} from "../../src/network/model.js";
import type {Network} from "../../src/network/network.js";
import {allClose} from "../asserts.js";
import {randomTensor, randomWeights} from "./random.js";

const kernel = randomWeights([3, 3, 2, 6]);
const base = {name: "", inputs: [""], kernel, padding: "same"} as const;
const pair = (d: number) => [d, d] as const;
const none = {top: 0, bottom: 0, left: 0, right: 0};

/** Layers of the same weights that differ in all else, as files may have them. */
const sharing: readonly ComputedLayer[] = [
  ...[1, 2, 3].flatMap((stride) =>
    [1, 2].flatMap((dilation): ComputedLayer[] => [
      {...base, kind: "conv2d", strides: pair(stride), dilations: pair(dilation)},
      {...base, kind: "conv2d", strides: pair(stride), dilations: pair(dilation), groups: 2},
      {...base, kind: "conv2d", strides: pair(stride), dilations: pair(dilation), groups: 3},
      {...base, kind: "depthwiseConv2d", strides: pair(stride), dilations: pair(dilation)}
    ])
  ),
  {...base, kind: "conv2dTranspose", strides: [2, 2], crop: none}
];

it("layers that share their weights, but not strides, dilations, groups or kind, compute what each does alone", async () => {
  await startNodeBackend("cpu");
  const network: Network = {name: "", input: {shape: [], range: [0, 1]}, layers: [], labels: []};
  const compute = (layer: ComputedLayer, model = onBackend(network)) =>
    tf.tidy(() => {
      const groups = layer.kind === "conv2d" ? (layer.groups ?? 1) : 1;
      const x = randomTensor([1, 7, 6, layer.kind === "conv2dTranspose" ? 6 : 2 * groups]);
      const output = kindOf(layer).forward(layer, [x], model);
      const g = randomTensor(output.shape, 0.7);
      const [back] = kindOf(layer).backward(layer, g, {inputs: [x], output, model, rule: "gradient"});
      return [...output.dataSync(), ...back.dataSync()];
    });
  for (const order of [sharing, sharing.toReversed()]) {
    const model = onBackend(network);
    for (const layer of order) allClose(compute(layer, model), compute(layer), 0);
    model.dispose();
  }
});
