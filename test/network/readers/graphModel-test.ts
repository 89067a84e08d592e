import {expect, it} from "vitest";
import type {Network} from "../../../src/network/network.js";
import {agreesWithGraph} from "./agreesWithGraph.js";
import {float, graphFile, integers, number, readGraphFile, slide, text, texts, window} from "./graphFile.js";

const lines = (network: Network) => network.layers.map(({name, kind, inputs}) => `${name}: ${kind}(${inputs})`);

function small() {
  const g = graphFile();
  g.image("image", 8, 8, 3);
  g.random("k", 3, 3, 3, 4);
  g.random("b", 4);
  g.op("_FusedConv2D", "conv1", ["image", "k", "b"], {
    ...slide([2, 2]),
    fused_ops: texts("BiasAdd", "Relu"),
    num_args: {i: "1"},
    epsilon: number(0),
    dilations: window(1)
  });
  g.integers("axes", [2], [1, 2]);
  g.op("Mean", "mean", ["conv1", "axes"], {T: float, keep_dims: {b: false}});
  g.random("w", 4, 5);
  g.random("c", 5);
  g.op("_FusedMatMul", "logits", ["mean", "w", "c"], {
    transpose_a: {b: false},
    transpose_b: {b: false},
    num_args: {i: "1"},
    fused_ops: texts("BiasAdd")
  });
  g.op("Softmax", "softmax", ["logits"]);
  return g;
}

it("readGraphModel(json) reads a graph; a fused activation keeps the name of its node", async () => {
  const network = await agreesWithGraph(small().file());
  expect(lines(network)).toEqual([
    "input: input()",
    "conv1/linear: conv2d(input)",
    "conv1: relu(conv1/linear)",
    "mean: globalAveragePool(conv1)",
    "logits: dense(mean)",
    "softmax: softmax(logits)"
  ]);
  expect(network.input).toEqual({shape: [8, 8, 3], range: [0, 1]});
  expect(network.reading).toEqual({
    format: "TF.js graph model",
    assumed: ["value range 0…1 (say --input-range 0,255 or another)"],
    unused: []
  });
});
void [integers, readGraphFile, text];
