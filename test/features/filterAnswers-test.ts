import * as tf from "@tensorflow/tfjs-core";
import {beforeAll, expect, it} from "vitest";
import {filterAnswers} from "../../src/features/filterAnswers.js";
import {startNodeBackend} from "../../src/network/backendNode.js";
import {runToEnd} from "../../src/network/steps.js";

beforeAll(() => startNodeBackend("cpu"));

/** Two images of 3 × 3: a bright corner, and nothing. */
const pixels = Float32Array.of(1, 0, 0, 0, 0, 0, 0, 0, 0, ...new Array(9).fill(0));
/** Filter 0 takes the window’s first pixel; filter 1 is dead: it is never above −1. */
const bank = {size: 2, stride: 1, kernel: Float32Array.of(3, -1, 0, 0, 0, 0, 0, 0), bias: Float32Array.of(-1, -1)};

it("filterAnswers says how strong each filter gets, how many images it answers, and where", async () => {
  const {best, answered, places, side, maps} = await runToEnd(filterAnswers(pixels, [3, 3], bank));
  expect(Array.from(best)).toEqual([2, -1]);
  expect(Array.from(answered)).toEqual([1, 0]);
  expect(Array.from(places)).toEqual([1 / 8, 0]); // one of four places of one of two images
  expect(side).toBe(2);
  expect(Array.from(maps)).toEqual([2, 0, 0, 0, 0, 0, 0, 0]);
});

it("filterAnswers takes a stride, in batches as in one", async () => {
  const many = Float32Array.from({length: 300 * 49}, (_, i) => Math.abs(Math.sin(i)));
  const strided = {...bank, stride: 2};
  const {best, answered, side} = await runToEnd(filterAnswers(many, [7, 7], strided));
  expect(side).toBe(3);
  let most = Number.NEGATIVE_INFINITY;
  for (let i = 0; i < 300; ++i)
    for (const y of [0, 2, 4]) for (const x of [0, 2, 4]) most = Math.max(most, 3 * many[i * 49 + y * 7 + x] - 1);
  expect(best[0]).toBeCloseTo(most, 5);
  expect(answered[0]).toBe(300);
});

it("filterAnswers keeps no tensor, and rejects what does not fit", async () => {
  const before = tf.memory().numTensors;
  await runToEnd(filterAnswers(pixels, [3, 3], bank));
  expect(tf.memory().numTensors).toBe(before);
  await expect(runToEnd(filterAnswers(new Float32Array(), [3, 3], bank))).rejects.toThrow("no images");
  await expect(runToEnd(filterAnswers(pixels.slice(1), [3, 3], bank))).rejects.toThrow("not whole images: 17");
  await expect(runToEnd(filterAnswers(pixels, [3, 3], {...bank, size: 3}))).rejects.toThrow(
    "kernel of another size: 8"
  );
  const large = {...bank, size: 4, kernel: new Float32Array(32)};
  await expect(runToEnd(filterAnswers(pixels, [3, 3], large))).rejects.toThrow("filter does not fit: 4×4");
});
