import * as tf from "@tensorflow/tfjs-core";
import {beforeAll, expect, it} from "vitest";
import {deletionCurve} from "../../src/evaluation/deletionCurve.js";
import {startNodeBackend} from "../../src/network/backendNode.js";
import {forward} from "../../src/network/forward.js";
import {onBackend} from "../../src/network/model.js";
import {runToEnd, runToEndSync} from "../../src/network/steps.js";
import {branching, plainBranching} from "../network/branching.js";
import {randomTensor} from "../network/random.js";
import {counting, oneConv} from "../network/toys.js";

beforeAll(() => startNodeBackend("wasm"));

const branched = () => {
  const model = onBackend(branching);
  const input = randomTensor([1, 13, 12, 3]);
  return {model, input, run: runToEndSync(forward(model, input))};
};

it("the toy's fall is written out", async () => {
  const model = onBackend(oneConv);
  const run = runToEndSync(forward(model, tf.tensor(counting(0), [1, 4, 4, 1])));
  const relu = (...units: number[]) => units.map((unit) => ({layer: "relu", unit}));
  const first = await runToEnd(deletionCurve(model, run, {unit: 0}, relu(1, 0)));
  expect(Array.from(first.values)).toEqual([54, 75, 0]);
  const second = await runToEnd(deletionCurve(model, run, {unit: 0}, relu(0), {draws: 2}));
  expect(Array.from(second.values)).toEqual([54, 0]);
  expect(second.drawn).toEqual([relu(1), relu(1)]);
  expect(second.random.map((d) => Array.from(d))).toEqual([[54, 75], [54, 75]]); // biome-ignore format: one line
});

it("units of several layers, in any order, stay removed together", async () => {
  const {model, run, input} = branched();
  const units = [
    {layer: "mixed", unit: 3},
    {layer: "first", unit: 1},
    {layer: "skip", unit: 8},
    {layer: "first", unit: 4}
  ];
  const {values} = await runToEnd(deletionCurve(model, run, {unit: 2}, units, {draws: 0}));
  expect(values[0]).toBeCloseTo((plainBranching(input).dataSync() as Float32Array)[2], 4);
  for (let count = 1; count <= units.length; ++count) {
    // Layer after layer: what is removed is multiplied with 0 as soon as it is computed.
    let given = new Map([["input", input]]);
    for (const layer of ["first", "mixed", "skip"]) {
      const there = runToEndSync(forward(model, given, {outputs: [layer], base: run}));
      const gone = units.slice(0, count).flatMap((d) => (d.layer === layer ? [d.unit] : []));
      const kept = Float32Array.from({length: layer === "first" ? 6 : 19}, (_, i) => (gone.includes(i) ? 0 : 1));
      given = new Map([[layer, tf.mul(there.values.get(layer)!, tf.tensor1d(kept))]]);
    }
    const end = runToEndSync(forward(model, given, {outputs: ["logits"]}));
    expect(values[count]).toBeCloseTo(end.values.get("logits")!.dataSync()[2], 4);
  }
});

it("random units are of the same layers, other than the given, drawn once each, by the seed", async () => {
  const {model, run} = branched();
  const units = [0, 5, 7].map((unit) => ({layer: "mixed", unit})).concat({layer: "first", unit: 2});
  const draw = (seed: number, among: "active" | "all" = "all") =>
    runToEnd(deletionCurve(model, run, {unit: 2}, units, {draws: 4, seed, among}));
  const {drawn, random} = await draw(7);
  expect(random.length).toBe(4);
  for (const list of drawn) {
    expect(list.map((d) => d.layer)).toEqual(["mixed", "mixed", "mixed", "first"]);
    const mixed = list.slice(0, 3).map((d) => d.unit);
    expect(new Set(mixed).size).toBe(3);
    expect(mixed.some((unit) => [0, 5, 7].includes(unit))).toBe(false);
  }
  expect(await draw(7)).toEqual(await draw(7));
  expect((await draw(8)).drawn).not.toEqual(drawn);
  const largest = tf.max(run.values.get("mixed")!, [0, 1, 2]).dataSync();
  const active = (await draw(7, "active")).drawn.flat().filter((d) => d.layer === "mixed");
  expect(active.every(({unit}) => largest[unit] > 0)).toBe(true);
});

it("deletionCurve leaves no tensor, finished or stopped", async () => {
  const {model, run} = branched();
  const units = [0, 1, 2].map((unit) => ({layer: "first", unit}));
  await runToEnd(deletionCurve(model, run, {unit: 2}, units));
  const before = tf.memory().numTensors;
  await runToEnd(deletionCurve(model, run, {unit: 2}, units));
  expect(tf.memory().numTensors).toBe(before);
  const stopped = deletionCurve(model, run, {unit: 2}, units);
  for (let i = 0; i < 5; ++i) await stopped.next();
  await stopped.return(undefined as never);
  expect(tf.memory().numTensors).toBe(before);
});

it("what is no unit below the target cannot be removed", async () => {
  const {model, run} = branched();
  const ask = (layer: string, unit: number) =>
    runToEnd(deletionCurve(model, run, {layer: "mixed", unit: 2}, [{layer, unit}]));
  await expect(ask("skip", 0)).rejects.toThrow("not below mixed: skip");
  await expect(ask("mixed", 0)).rejects.toThrow("not below mixed: mixed");
  await expect(ask("first", 6)).rejects.toThrow("unknown unit: 6 (first has 6)");
  await expect(ask("conv9", 0)).rejects.toThrow("unknown layer: conv9");
});
