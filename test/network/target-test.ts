import * as tf from "@tensorflow/tfjs-core";
import {beforeAll, expect, it} from "vitest";
import {startNodeBackend} from "../../src/network/backendNode.js";
import {onBackend} from "../../src/network/model.js";
import {resolveTarget, seedSignal, type Target, valuesAt} from "../../src/network/target.js";
import {allClose} from "../asserts.js";
import {oneConv} from "./toys.js";

beforeAll(() => startNodeBackend("wasm"));

/** Two examples of two channels, 2×3; the first channel's largest value is there twice. */
const run = () => {
  const first = [1, 0, 7, 0, 2, 0, 3, 0, 7, 0, 5, -1];
  const relu = tf.tensor4d([...first, ...first.map((d) => d * 10)], [2, 2, 3, 2]);
  return {values: new Map<string, tf.Tensor>([["relu", relu], ["dense", tf.tensor2d([[4, 5], [6, 7]])]]), dispose() {}}; // biome-ignore format: data
};
const located = (target: Target) => resolveTarget(onBackend(oneConv), run(), target);

it("resolveTarget(…) finds the first of equal largest places in row-major order", async () => {
  expect(await located({layer: "relu", unit: 0})).toEqual({layer: "relu", unit: 0, position: [0, 1], value: 7});
  expect(await located({layer: "relu", unit: 1})).toEqual({layer: "relu", unit: 1, position: [0, 0], value: 0});
});

it("resolveTarget(…) takes a given place, all places together, and a unit of a vector", async () => {
  expect((await located({layer: "relu", unit: 0, position: [1, 0]})).value).toBe(3);
  expect((await located({layer: "relu", unit: 0, position: "sum"})).value).toBe(25);
  expect(await located({layer: "dense", unit: 1})).toEqual({layer: "dense", unit: 1, position: null, value: 5});
});

it("resolveTarget(…) rejects what is not there", async () => {
  await expect(located({layer: "conv9", unit: 0})).rejects.toThrow("unknown layer: conv9");
  await expect(located({layer: "relu", unit: 2})).rejects.toThrow("unknown unit: 2 (relu has 2)");
  await expect(located({layer: "relu", unit: 0.5})).rejects.toThrow("unknown unit: 0.5");
  await expect(located({layer: "relu", unit: 0, position: [2, 0]})).rejects.toThrow(
    "position outside: 2,0 (relu is 2×3)"
  );
});

it("valuesAt(…) has the target's value in every example", async () => {
  for (const [target, expected] of [
    [{layer: "relu", unit: 0}, [7, 70]],
    [{layer: "relu", unit: 0, position: "sum"}, [25, 250]],
    [{layer: "dense", unit: 1}, [5, 7]]
  ] as [Target, number[]][]) {
    allClose(valuesAt(run(), await located(target)).dataSync(), expected);
  }
});

it("seedSignal(…) is the seed at the target's place, everywhere in its map for all places, and 0 elsewhere", async () => {
  const seeded = async (target: Target, seed?: number) => seedSignal(run(), await located(target), seed);
  const one = await seeded({layer: "relu", unit: 0});
  expect(one.shape).toEqual([1, 2, 3, 2]);
  allClose(one.dataSync(), [0, 0, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0]);
  allClose(
    (await seeded({layer: "relu", unit: 1, position: "sum"}, 3)).dataSync(),
    [0, 3, 0, 3, 0, 3, 0, 3, 0, 3, 0, 3]
  );
  allClose((await seeded({layer: "dense", unit: 1})).dataSync(), [0, 1]);
});
