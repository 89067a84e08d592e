import {expect, it} from "vitest";
import {layersBelow} from "../../../bin/arguments/layersBelow.js";
import type {Layer, Network} from "../../../src/network/network.js";

const layer = (kind: string, name: string, ...inputs: string[]) => ({kind, name, inputs}) as unknown as Layer;

function network(...layers: Layer[]): Network {
  return {
    name: "toy",
    input: {shape: [8, 8, 3], range: [0, 1]},
    labels: [],
    layers: [layer("input", "input"), ...layers]
  };
}

it("layersBelow(name, network, from) takes every kind of nonlinearity, the last first and the input last", () => {
  const chain = network(
    layer("conv2d", "c1", "input"),
    layer("prelu", "p", "c1"),
    layer("conv2d", "c2", "p"),
    layer("activation", "a", "c2"),
    layer("conv2d", "c3", "a"),
    layer("relu", "r", "c3"),
    layer("dense", "logits", "r")
  );
  expect(layersBelow("toy.json", chain, "logits")).toEqual(["r", "a", "p", "input"]);
  expect(layersBelow("toy.json", chain, "a")).toEqual(["p", "input"]);
});

it("layersBelow takes no branch of several, but the concatenation of their nonlinearities", () => {
  const inception = network(
    layer("relu", "r0", "input"),
    layer("relu", "left", "r0"),
    layer("relu", "right", "r0"),
    layer("concat", "both", "left", "right"),
    layer("dense", "logits", "both")
  );
  expect(layersBelow("toy.json", inception, "logits")).toEqual(["both", "r0", "input"]);
});

it("layersBelow takes of a residual network what is behind each sum", () => {
  const residual = network(
    layer("relu", "r0", "input"),
    layer("relu", "inside", "r0"),
    layer("add", "sum", "inside", "r0"),
    layer("relu", "r1", "sum"),
    layer("dense", "logits", "r1")
  );
  expect(layersBelow("toy.json", residual, "logits")).toEqual(["r1", "r0", "input"]);
  const gated = network(
    layer("relu", "r0", "input"),
    layer("globalAveragePool", "squeezed", "r0"),
    layer("activation", "gate", "squeezed"),
    layer("multiply", "gated", "gate", "r0"),
    layer("dense", "logits", "gated")
  );
  expect(layersBelow("toy.json", gated, "logits")).toEqual(["r0", "input"]);
});

it("layersBelow takes a swish that is spelled out", () => {
  const swish = network(
    layer("conv2d", "c1", "input"),
    layer("activation", "sigmoid", "c1"),
    layer("multiply", "swish", "c1", "sigmoid"),
    layer("conv2d", "c2", "swish"),
    layer("batchNorm", "plus3", "c2"),
    layer("relu", "clipped", "plus3"),
    layer("multiply", "hardSwish", "clipped", "c2"),
    layer("dense", "logits", "hardSwish")
  );
  expect(layersBelow("toy.json", swish, "logits")).toEqual(["hardSwish", "swish", "input"]);
});

it("layersBelow of a registered network are the registry’s", () => {
  const mnist = network(
    layer("relu", "conv1", "input"),
    layer("relu", "conv2", "conv1"),
    layer("dense", "logits", "conv2")
  );
  expect(layersBelow("mnist", mnist, "logits")).toEqual(["conv2", "conv1", "input"]);
});
