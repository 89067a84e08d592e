import {expect, it} from "vitest";
import {percentile} from "../../src/images/percentile.js";

it("percentile(values, p) interpolates between ranks", () => {
  expect(percentile([3, 1, 2], 0)).toBe(1);
  expect(percentile([3, 1, 2], 50)).toBe(2);
  expect(percentile([3, 1, 2], 75)).toBe(2.5);
  expect(percentile([3, 1, 2], 100)).toBe(3);
  expect(percentile([10, 9, -2], 50)).toBe(9);
  expect(percentile([5], 99.9)).toBe(5);
});

it("percentile(values, p) leaves its input unchanged", () => {
  const values = Float32Array.of(3, 1, 2);
  percentile(values, 50);
  expect([...values]).toEqual([3, 1, 2]);
});

it("percentile(values, p) rejects what has none", () => {
  expect(() => percentile([], 50)).toThrow("no values");
  expect(() => percentile([1], 101)).toThrow("invalid percentile: 101");
  expect(() => percentile([1, NaN], 50)).toThrow("not finite: NaN");
  expect(() => percentile([1, -Infinity], 50)).toThrow("not finite: -Infinity");
});
