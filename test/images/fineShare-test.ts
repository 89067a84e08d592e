import {expect, it} from "vitest";
import {fineShare} from "../../src/images/fineShare.js";
import {noise} from "../../src/images/noise.js";

/** A wave of the given length along the rows. */
const wave = (length: number) => ({
  values: Float32Array.from({length: 48 * 48}, (_, i) => 128 + 50 * Math.sin((2 * Math.PI * (i % 48)) / length)),
  width: 48,
  height: 48,
  channels: 1
});

it("fineShare(image) is 1 for short waves, 0 for long ones, and half for as much of both", () => {
  expect(fineShare(wave(4))).toBeCloseTo(1, 6);
  expect(fineShare(wave(16))).toBeCloseTo(0, 6);
  const both = {...wave(4), values: wave(4).values.map((d, i) => d + wave(16).values[i])};
  expect(fineShare(both)).toBeCloseTo(0.5, 5);
  expect(fineShare(wave(4), 3)).toBeCloseTo(0, 6);
});

it("fineShare(noise) is the part of all waves that are short: 1 − π / 64", () => {
  expect(fineShare(noise({width: 64, height: 64, channels: 3}, {mean: 127, deviation: 20}))).toBeCloseTo(
    1 - Math.PI / 64,
    2
  );
});

it("fineShare of one colour, or of one pixel, is 0", () => {
  const grey = {values: new Float32Array(5 * 5 * 3).fill(77), width: 5, height: 5, channels: 3};
  expect(fineShare(grey)).toBe(0);
  expect(fineShare({values: Float32Array.of(3, 4, 5), width: 1, height: 1, channels: 3})).toBe(0);
  expect(() => fineShare(grey, 0)).toThrow("invalid length: 0");
});
