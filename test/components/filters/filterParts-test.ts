import * as tf from "@tensorflow/tfjs-core";
import {beforeAll, expect, it} from "vitest";
import {composeFilters} from "../../../src/components/filters/composeFilters.js";
import {filterMap} from "../../../src/components/filters/filterMap.js";
import {filterParts} from "../../../src/components/filters/filterParts.js";
import type {Raster} from "../../../src/images/raster.js";
import {startNodeBackend} from "../../../src/network/backendNode.js";
import {allClose} from "../../asserts.js";
import {pixels, wavy} from "../../images/pixels.js";

beforeAll(() => startNodeBackend("cpu"));

const small = (width: number, height: number, channels: number, shift = 0): Raster => {
  const length = width * height * channels;
  return pixels(
    width,
    height,
    channels,
    Float32Array.from({length}, (_, i) => Math.sin(i * i + shift))
  );
};

it("filterMap(input, filter) is the sum of products at every place where the filter fits", () => {
  const input = pixels(3, 2, 1, [1, 2, 3, 4, 5, 6]);
  const filter = pixels(2, 2, 1, [1, 0, 0, -1]);
  const map = filterMap(input, filter, {bias: 10});
  expect(map).toEqual(pixels(2, 1, 1, [10 + 1 - 5, 10 + 2 - 6]));
});

it("filterMap(input, filter, {stride}) agrees with TensorFlow.js", async () => {
  const input = wavy(9, 8, 3);
  const filter = small(3, 3, 3);
  const x = tf.tensor3d(input.values, [8, 9, 3]);
  const expected = tf.conv2d(x, tf.tensor4d(filter.values, [3, 3, 3, 1]), 2, "valid");
  const map = filterMap(input, filter, {stride: 2});
  expect([map.height, map.width]).toEqual(expected.shape.slice(0, 2));
  allClose(map.values, await expected.data(), 1e-4);
});

it("filterMap(input, filter) rejects other channels and a filter that does not fit", () => {
  expect(() => filterMap(wavy(4, 4, 1), small(2, 2, 3))).toThrow("not 1 channels: 3");
  expect(() => filterMap(wavy(4, 4, 1), small(5, 5, 1))).toThrow("filter does not fit: 5×5");
});

it("composeFilters(below, above) does what both do one after the other, strides and mean pooling too", () => {
  const image = wavy(24, 24, 3);
  for (const {stride, pool} of [
    {stride: 1, pool: 1},
    {stride: 2, pool: 1},
    {stride: 1, pool: 2}
  ]) {
    const below = [0, 1, 2, 3].map((i) => small(3, 3, 3, i));
    const above = small(3, 3, 4, 9);
    const maps = below.map((filter) => meanPool(filterMap(image, filter, {stride}), pool));
    const [{width, height}] = maps;
    const stacked = pixels(
      width,
      height,
      4,
      Float32Array.from({length: 4 * width * height}, (_, i) => maps[i % 4].values[i >> 2])
    );
    const expected = filterMap(stacked, above);
    const composed = filterMap(image, composeFilters(below, above, {stride, pool}), {stride: stride * pool});
    expect([composed.width, composed.height]).toEqual([expected.width, expected.height]);
    allClose(composed.values, expected.values, 1e-3);
  }
});

it("composeFilters(below, above) rejects a filter with other channels than there are filters below", () => {
  expect(() => composeFilters([small(3, 3, 1)], small(3, 3, 2))).toThrow("not 2 filters: 1");
});

it("filterParts(filter) finds each of its parts alone, and where a slope rises to", () => {
  const alone = (values: readonly number[], channels: number) => filterParts(pixels(3, 3, channels, values));
  expect(alone([2], 1)).toMatchObject({brightness: 1, slope: 0, detail: 0});
  expect(alone([1, 0, -1], 3)).toMatchObject({colour: 1, brightness: 0});
  expect(alone([-1, 0, 1, -1, 0, 1, -1, 0, 1], 1)).toMatchObject({slope: 1, direction: 0});
  expect(alone([1, 1, 1, 0, 0, 0, -1, -1, -1], 1)).toMatchObject({slope: 1, direction: 90});
  expect(alone([-1, 2, -1], 1).detail).toBeCloseTo(1);
});

it("filterParts(filter) sums to 1", () => {
  const {direction, ...parts} = filterParts(small(5, 4, 3));
  expect(direction).toBeGreaterThanOrEqual(0);
  expect(Object.values(parts).reduce((a, b) => a + b)).toBeCloseTo(1, 6);
  expect(Math.min(...Object.values(parts))).toBeGreaterThan(0);
});

function meanPool({values, width, height}: Raster, side: number): Raster {
  const size = {width: Math.floor(width / side), height: Math.floor(height / side)};
  const pooled = new Float32Array(size.width * size.height);
  for (let y = 0; y < size.height * side; ++y)
    for (let x = 0; x < size.width * side; ++x)
      pooled[Math.floor(y / side) * size.width + Math.floor(x / side)] += values[y * width + x] / side ** 2;
  return {...size, values: pooled, channels: 1};
}
