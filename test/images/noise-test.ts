import {deviation, mean} from "d3-array";
import {expect, it} from "vitest";
import {noise} from "../../src/images/noise.js";

const shape = {width: 50, height: 40, channels: 3};

it("noise(shape, {seed}) is the same for the same seed and another for another", () => {
  expect(noise(shape, {seed: 7})).toEqual(noise(shape, {seed: 7}));
  expect(noise(shape, {seed: 8}).values).not.toEqual(noise(shape, {seed: 7}).values);
});

it("noise(shape, {mean, deviation}) has that mean and that deviation", () => {
  const {values, width, height, channels} = noise(shape, {mean: 100, deviation: 20});
  expect([width, height, channels, values.length]).toEqual([50, 40, 3, 6000]);
  expect(Math.abs(mean(values)! - 100)).toBeLessThan(1);
  expect(Math.abs(deviation(values)! - 20)).toBeLessThan(1);
});
