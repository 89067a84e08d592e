import {expect, it} from "vitest";
import {hartley, waveNumber} from "../../src/images/hartley.js";
import {noise} from "../../src/images/noise.js";
import {allClose} from "../asserts.js";

const shape = {width: 5, height: 6, channels: 2};

it("hartley(pixels) is its own inverse", () => {
  const pixels = noise(shape, {seed: 3});
  allClose(hartley(hartley(pixels)).values, pixels.values, 1e-5);
});

it("hartley(pixels) is its own adjoint", () => {
  const [a, b] = [noise(shape, {seed: 4}), noise(shape, {seed: 5})];
  expect(dot(hartley(a).values, b.values)).toBeCloseTo(dot(a.values, hartley(b).values), 4);
});

it("hartley(pixels) of a constant is its constant wave alone, and of a wave the pair of its frequency", () => {
  const constant = hartley({values: new Float32Array(12).fill(2), width: 4, height: 3, channels: 1});
  allClose(constant.values, [2 * Math.sqrt(12), ...new Array(11).fill(0)], 1e-5);
  const cosine = Float32Array.from({length: 8}, (_, i) => Math.cos((2 * Math.PI * 3 * i) / 8));
  const {values} = hartley({values: cosine, width: 8, height: 1, channels: 1});
  const half = Math.sqrt(8) / 2;
  allClose(values, [0, 0, 0, half, 0, half, 0, 0], 1e-5);
});

it("waveNumber(index, length) counts up and down again", () => {
  expect(Array.from({length: 5}, (_, i) => waveNumber(i, 5))).toEqual([0, 1, 2, 2, 1]);
  expect(Array.from({length: 4}, (_, i) => waveNumber(i, 4))).toEqual([0, 1, 2, 1]);
});

function dot(a: Float32Array, b: Float32Array): number {
  return a.reduce((sum, d, i) => sum + d * b[i], 0);
}
