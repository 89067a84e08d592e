import * as tf from "@tensorflow/tfjs-core";
import {beforeAll, expect, it} from "vitest";
import {explain, type MethodOptions} from "../../src/attribution/explain.js";
import {methods} from "../../src/methods.js";
import {startNodeBackend} from "../../src/network/backendNode.js";
import {forward} from "../../src/network/forward.js";
import {onBackend} from "../../src/network/model.js";
import {runToEnd, runToEndSync} from "../../src/network/steps.js";
import type {Target} from "../../src/network/target.js";
import {allClose} from "../asserts.js";
import {branching} from "../network/branching.js";
import {randomTensor} from "../network/random.js";
import {deepFreeze, digest} from "../network/unchanged.js";

beforeAll(() => startNodeBackend("wasm"));

const few: MethodOptions = {steps: 3, samples: 2, window: [6, 6], stride: [6, 6]};
const places = ["occlusion", "class-activation-map", "grad-cam"];
const image = () => randomTensor([1, 13, 12, 3], 0.4);

async function map(method: string, target: Target = {unit: 1}, options: MethodOptions = {}) {
  const model = onBackend(branching);
  const input = image();
  const {map, target: located} = await runToEnd(explain(model, input, target, method, {...few, ...options}));
  const values = Array.from(await map.data());
  const shape = map.shape;
  tf.dispose([map, input]);
  model.dispose();
  return {values, shape, located};
}

for (const {id, cost} of methods) {
  it(`${id} has a finite map of the input's places that is not zero, for a class`, async () => {
    const {values, shape, located} = await map(id);
    expect(shape).toEqual([13, 12, places.includes(id) ? 1 : 3]);
    expect(values.every(Number.isFinite)).toBe(true);
    expect(values.some((d) => d !== 0)).toBe(true);
    expect(located).toMatchObject({layer: "logits", unit: 1, position: null});
  });

  it(`${id} with a run that is given is the one without, and leaves the run alone`, async () => {
    const model = onBackend(branching);
    const input = image();
    const run = runToEndSync(forward(model, input));
    const {map: found} = await runToEnd(explain(model, input, {unit: 1}, id, {...few, run}));
    allClose(await found.data(), (await map(id)).values, 1e-5);
    for (const tensor of run.values.values()) expect(tensor.isDisposed).toBe(false);
  });

  it(`${id} changes neither the network nor the input`, async () => {
    const before = digest(deepFreeze(branching));
    const input = image();
    const values = input.dataSync().slice();
    await runToEnd(explain(onBackend(branching), input, {unit: 1}, id, few));
    expect(digest(branching)).toBe(before);
    allClose(input.dataSync(), values, 0);
  });

  const calls = cost === "one backward pass" ? 100 : 10;
  it(`${id} leaves no tensor after ${calls} calls`, async () => {
    const model = onBackend(branching);
    const input = image();
    const call = async () => (await runToEnd(explain(model, input, {unit: 1}, id, few))).map.dispose();
    await call(); // puts the weights on the backend
    const before = tf.memory().numTensors;
    for (let i = 0; i < calls; ++i) await call();
    expect(tf.memory().numTensors).toBe(before);
  });

  it(`${id} that is abandoned anywhere leaves no tensor`, async () => {
    const model = onBackend(branching);
    const input = image();
    const first = explain(model, input, {unit: 1}, id, few);
    let steps = 0;
    for (;;) {
      const step = await first.next();
      if (step.done) {
        step.value.map.dispose();
        break;
      }
      expect(step.value).toBeGreaterThanOrEqual(0);
      expect(step.value).toBeLessThanOrEqual(1 + 1e-9);
      ++steps;
    }
    expect(steps).toBeGreaterThan(3);
    const before = tf.memory().numTensors;
    for (let stop = 1; stop <= steps; stop += Math.ceil(steps / 40)) {
      const generator = explain(model, input, {unit: 1}, id, few);
      for (let i = 0; i < stop; ++i) await generator.next();
      await generator.return(undefined as never);
      expect(tf.memory().numTensors, `${stop} of ${steps}`).toBe(before);
    }
  });

  it(`${id} that fails leaves no tensor`, async () => {
    const model = onBackend(branching);
    const input = image();
    (await runToEnd(explain(model, input, {unit: 1}, id, few))).map.dispose();
    const before = tf.memory().numTensors;
    await expect(runToEnd(explain(model, input, {unit: 5}, id, few))).rejects.toThrow("unknown unit: 5 (logits has 5)");
    await expect(runToEnd(explain(model, input, {layer: "conv9", unit: 0}, id, few))).rejects.toThrow(/conv9/);
    await expect(runToEnd(explain(model, input, {unit: 1}, id, {...few, to: "conv9"}))).rejects.toThrow(/conv9/);
    expect(tf.memory().numTensors).toBe(before);
  });
}

const ofLayers = methods.filter(({id}) => !["class-activation-map", "guided-grad-cam"].includes(id));

for (const {id} of ofLayers) {
  it(`${id} explains with respect to any layer, in that layer's shape`, async () => {
    const channels = places.includes(id) ? 1 : 19;
    expect((await map(id, {unit: 1}, {to: "mixed"})).shape).toEqual([7, 7, channels]);
    expect((await map(id, {unit: 1}, {to: "mixed", window: [2, 3], stride: [1, 3]})).shape).toEqual([7, 7, channels]);
    if (id === "grad-cam") return;
    const units = await map(id, {unit: 1}, {to: "means", window: [1, 1], stride: [1, 1]});
    expect(units.shape).toEqual([19]);
  });

  it(`${id} explains a unit of a layer, at its largest place, at a given one, or all together`, async () => {
    const unit = {layer: "concat", unit: 5};
    const largest = await map(id, unit);
    const {position} = largest.located;
    if (position === null || position === "sum") throw new Error("no place");
    const given = await map(id, {...unit, position});
    allClose(given.values, largest.values);
    expect(given.located).toEqual(largest.located);
    const other = await map(id, {...unit, position: [5, 5]});
    expect(other.located.position).toEqual([5, 5]);
    expect(other.located.value).toBeLessThan(largest.located.value);
    expect(other.values).not.toEqual(largest.values);
    const sum = await map(id, {...unit, position: "sum"});
    expect(sum.located.position).toBe("sum");
    if (id !== "guided-negative") expect(sum.values).not.toEqual(largest.values); // for that one both are 0 here
    expect(sum.shape).toEqual(largest.shape);
  });
}

it("explain throws on an unknown method", () => {
  const model = onBackend(branching);
  expect(() => explain(model, image(), {unit: 0}, "magic")).toThrow("unknown method: magic");
});
