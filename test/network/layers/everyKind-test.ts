import {expect, it} from "vitest";
import {startNodeBackend} from "../../../src/network/backendNode.js";
import {activations} from "../../../src/network/layers/activations/activations.js";
import type {Layer} from "../../../src/network/network.js";
import {allClose} from "../../asserts.js";
import {everyKind, valuesOfEveryKind} from "./everyKind.js";
import {gridOfWindows} from "./gridOfWindows.js";

/** All kinds; the compiler says where one is missing. */
const kinds: Record<Exclude<Layer["kind"], "input">, true> = {
  activation: true,
  add: true,
  average: true,
  averagePool: true,
  batchNorm: true,
  concat: true,
  conv2d: true,
  conv2dTranspose: true,
  crop: true,
  dense: true,
  depthwiseConv2d: true,
  divide: true,
  flatten: true,
  globalAveragePool: true,
  globalMaxPool: true,
  layerNorm: true,
  localResponseNorm: true,
  logSoftmax: true,
  maximum: true,
  maxPool: true,
  minimum: true,
  multiply: true,
  pad: true,
  permute: true,
  prelu: true,
  relu: true,
  reshape: true,
  selectChannels: true,
  softmax: true,
  subtract: true,
  upsample: true
};

it("every kind of layer and every nonlinearity is among the cases that all backends compute", () => {
  const layers = [...everyKind, ...gridOfWindows()].map(({layer}) => layer);
  expect(new Set(layers.map(({kind}) => kind))).toEqual(new Set(Object.keys(kinds)));
  const functions = layers.flatMap((layer) => (layer.kind === "activation" ? [layer.function] : []));
  expect(new Set(functions)).toEqual(new Set(Object.keys(activations)));
});

it("every kind of layer has the same values on wasm and on cpu, forward and backward", async () => {
  await startNodeBackend("cpu");
  const expected = await valuesOfEveryKind();
  await startNodeBackend("wasm");
  const found = await valuesOfEveryKind();
  for (const [i, {what, values}] of expected.entries()) {
    expect(found[i].what).toBe(what);
    expect(values.every(Number.isFinite), what).toBe(true);
    allClose(found[i].values, values, 1e-4);
  }
});
