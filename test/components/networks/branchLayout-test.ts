import {expect, it} from "vitest";
import {branchLayout} from "../../../src/components/networks/branchLayout.js";
import type {LayerRow} from "../../../src/network/layerTable.js";
import {layers} from "../../network/layers.js";

const row = (name: string, kind: LayerRow["kind"], inputs: string[]): LayerRow => {
  const window = kind === "conv2d" ? ([1, 1] as const) : undefined;
  return {name, kind, inputs, window, shape: [1, 1, 1], parameters: 0, field: "whole image", block: "b"};
};

it("branchLayout(layers) lays the branches of a block side by side in the order in which they are joined", () => {
  const {nodes, depths, lanes} = branchLayout(layers.filter(({block}) => block === "mix"));
  expect(nodes.map(({layer, depth, lane}) => [layer.name, depth, lane])).toEqual([
    ["mix/a", 1, 0],
    ["mix/b", 1, 1],
    ["mix", 2, 0.5]
  ]);
  expect([depths, lanes]).toEqual([3, 2]);
});

it("branchLayout(layers) puts a convolution and its only ReLU in one box, and splits a way in two", () => {
  const {nodes, lanes} = branchLayout([
    row("a/conv", "conv2d", ["in"]),
    row("a", "relu", ["a/conv"]),
    row("b", "conv2d", ["a"]),
    row("c", "conv2d", ["a"]),
    row("end", "concat", ["b", "c"])
  ]);
  expect(nodes.map(({layer, convolution, depth, lane}) => [layer.name, convolution?.name, depth, lane])).toEqual([
    ["a", "a/conv", 1, 0],
    ["b", undefined, 2, 0],
    ["c", undefined, 2, 1],
    ["end", undefined, 3, 0.5]
  ]);
  expect(lanes).toBe(2);
});
