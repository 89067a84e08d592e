import * as tf from "@tensorflow/tfjs-core";
import {beforeAll, expect, it} from "vitest";
import {type BackpropagationOptions, backpropagation} from "../../src/attribution/backpropagation.js";
import {inputTimesGradient} from "../../src/attribution/inputTimesGradient.js";
import {startNodeBackend} from "../../src/network/backendNode.js";
import {backward} from "../../src/network/backward.js";
import {forward} from "../../src/network/forward.js";
import {onBackend} from "../../src/network/model.js";
import {runToEnd, runToEndSync} from "../../src/network/steps.js";
import type {Target} from "../../src/network/target.js";
import {allClose} from "../asserts.js";
import {branching} from "../network/branching.js";
import {randomTensor} from "../network/random.js";

beforeAll(() => startNodeBackend("wasm"));

const image = () => randomTensor([1, 13, 12, 3], 0.4);
const rules = ["gradient", "deconvnet", "guided", "guided-negative"] as const;

async function sent(target: Target, options: BackpropagationOptions = {}) {
  const {map, target: located} = await runToEnd(backpropagation(onBackend(branching), image(), target, options));
  return {values: await map.data(), value: located.value};
}

it("backpropagation seeded with the unit's activation is the one seeded with 1, times the activation", async () => {
  for (const rule of rules) {
    const one = await sent({layer: "mixed", unit: 5}, {rule});
    const own = await sent({layer: "mixed", unit: 5}, {rule, seed: "activation"});
    expect(one.value).toBeGreaterThan(0);
    allClose(
      own.values,
      Array.from(one.values, (d) => d * one.value),
      1e-5
    );
  }
});

it("backpropagation is backward from a single 1, under every rule, to any layer", async () => {
  const model = onBackend(branching);
  const run = runToEndSync(forward(model, image()));
  const values = tf.tensor2d([[0, 0, 0, 1, 0]]);
  for (const rule of rules) {
    for (const to of ["input", "first", "pooled", "means", "logits"]) {
      const expected = runToEndSync(backward(model, run, {layer: "logits", values}, {to: [to], rule})).get(to)!;
      allClose((await sent({unit: 3}, {rule, to})).values, expected.dataSync());
    }
  }
});

it("input × gradient is the layer's activations times the gradient there", async () => {
  const model = onBackend(branching);
  const run = runToEndSync(forward(model, image()));
  for (const to of ["input", "mixed", "means"]) {
    const gradient = (await sent({unit: 3}, {to})).values;
    const {map} = await runToEnd(inputTimesGradient(model, image(), {unit: 3}, {to}));
    const x = run.values.get(to)!.dataSync();
    allClose(
      map.dataSync(),
      Array.from(gradient, (d, i) => d * x[i])
    );
  }
});

it("backpropagation to a layer above the target has no path", async () => {
  await expect(sent({layer: "mixed", unit: 0}, {to: "skip"})).rejects.toThrow("no path: mixed → skip");
});
