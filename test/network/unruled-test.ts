import {expect, it} from "vitest";
import type {ActivationName, Layer, Network} from "../../src/network/network.js";
import {unruledNonlinearities, unruledNote} from "../../src/network/unruled.js";

type Function = ActivationName | "relu" | "prelu";

/** A chain of functions of one value, each layer called by its place and function. */
function chain(...functions: readonly Function[]): Network {
  const layers: Layer[] = [{kind: "input", name: "input", inputs: []}];
  for (const [i, d] of functions.entries()) {
    const base = {name: `${i}/${d}`, inputs: [layers[i].name]};
    if (d === "relu") layers.push({...base, kind: "relu"});
    else if (d === "prelu") layers.push({...base, kind: "prelu", slope: {shape: [1], values: new Float32Array(1)}});
    else layers.push({...base, kind: "activation", function: d});
  }
  return {name: "chain", input: {shape: [1], range: [0, 1]}, layers, labels: []};
}

it("unruledNonlinearities(network) counts the functions that are no ReLUs, the most frequent first", () => {
  expect(unruledNonlinearities(chain("relu", "sigmoid", "swish", "prelu", "swish"))).toEqual([
    {name: "swish", count: 2},
    {name: "sigmoid", count: 1},
    {name: "prelu", count: 1}
  ]);
  expect(unruledNonlinearities(chain("relu", "relu"))).toEqual([]);
});

it("unruledNonlinearities(network, way) counts those on the way alone, the last layer’s own left out", () => {
  const network = chain("swish", "relu", "tanh", "sigmoid");
  const names = (way: {from?: string; to?: string}) => unruledNonlinearities(network, way).map(({name}) => name);
  expect(names({from: "2/tanh"})).toEqual(["swish", "tanh"]);
  expect(names({from: "2/tanh", to: "1/relu"})).toEqual(["tanh"]);
  expect(names({from: "1/relu", to: "0/swish"})).toEqual([]);
});

it("unruledNote(network, rule) says in a sentence which nonlinearities a rule leaves alone", () => {
  expect(unruledNote(chain("relu", "swish", "swish"), "guided")).toBe(
    "2 nonlinearities (swish) are no ReLUs: the guided rule leaves them their gradient."
  );
  expect(unruledNote(chain("relu", "elu"), "deconvnet")).toBe(
    "1 nonlinearity (elu) is no ReLU: the deconvnet rule leaves it its gradient."
  );
  expect(unruledNote(chain("sigmoid", "swish", "swish"), "guided-negative")).toBe(
    "3 nonlinearities (2 swish, 1 sigmoid) are no ReLUs: the guided-negative rule leaves them their gradient." +
      " Without any ReLU the signal is the plain gradient."
  );
});

it("unruledNote(network, rule) says nothing of the gradient, nor of a network of ReLUs", () => {
  expect(unruledNote(chain("swish", "swish"), "gradient")).toBeUndefined();
  for (const rule of ["gradient", "deconvnet", "guided", "guided-negative"] as const)
    expect(unruledNote(chain("relu", "relu"), rule)).toBeUndefined();
});
