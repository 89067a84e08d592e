import {max, median, min} from "d3-array";
import {expect, it} from "vitest";
import {digitSize, mnistDigits} from "../../src/data/mnistDigits.js";

const {training, test} = mnistDigits();

it("mnistDigits() returns 8,000 digits for training and 2,000 held out", () => {
  for (const [digits, count] of [
    [training, 8_000],
    [test, 2_000]
  ] as const) {
    expect(digits.count).toBe(count);
    expect(digits.labels.length).toBe(count);
    expect(digits.indices.length).toBe(count);
    expect(digits.pixels.length).toBe(count * digitSize * digitSize);
  }
});

it("mnistDigits() puts every digit of the package in exactly one of the two", () => {
  const indices = new Set([...training.indices, ...test.indices]);
  expect(indices.size).toBe(10_000);
  expect(Math.max(...indices)).toBe(9_999);
});

it("mnistDigits() holds out no picture that is also trained on", () => {
  const seen = new Set(pictures(training.pixels));
  expect(pictures(test.pixels).filter((d) => seen.has(d))).toEqual([]);
});

it("mnistDigits() returns the same on every call", () => {
  const again = mnistDigits();
  expect(Buffer.from(again.training.pixels.buffer).equals(Buffer.from(training.pixels.buffer))).toBe(true);
  expect(again.training.indices).toEqual(training.indices);
  expect(again.test.indices).toEqual(test.indices);
  expect(again.test.labels).toEqual(test.labels);
});

it("mnistDigits() splits the same way on every machine", () => {
  expect(Array.from(test.indices.subarray(0, 5))).toEqual([4836, 9708, 2657, 6038, 677]);
  expect(Array.from(training.labels.subarray(0, 8))).toEqual([0, 3, 7, 3, 5, 3, 1, 3]);
});

it("mnistDigits() returns ink between 0 and 1, on paper of 0", () => {
  for (const {pixels} of [training, test]) {
    expect([min(pixels), max(pixels)]).toEqual([0, 1]);
    expect(median(pixels)).toBe(0);
  }
});

it("mnistDigits() gives each digit the label of its file", () => {
  const ones = Array.from(test.labels.keys()).filter((i) => test.labels[i] === 1);
  for (const i of ones) {
    expect(test.indices[i]).toBeGreaterThanOrEqual(1_001);
    expect(test.indices[i]).toBeLessThan(1_001 + 1_127);
  }
});

it("mnistDigits() holds out a fifth of each digit, within chance", () => {
  const counts = Array(10).fill(0);
  for (const label of test.labels) ++counts[label];
  expect(Math.min(...counts)).toBeGreaterThan(140);
  expect(Math.max(...counts)).toBeLessThan(270);
});

function pictures(pixels: Float32Array): string[] {
  const count = pixels.length / digitSize ** 2;
  return Array.from({length: count}, (_, i) => pixels.subarray(i * digitSize ** 2, (i + 1) * digitSize ** 2).join());
}
