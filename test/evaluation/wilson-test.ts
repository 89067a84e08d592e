import {expect, it} from "vitest";
import {wilson} from "../../src/evaluation/wilson.js";

it("wilson(right, count) has as its ends the shares that are z standard errors of their own away", () => {
  for (const [right, count] of [
    [9, 10],
    [1, 30],
    [231, 255]
  ]) {
    for (const end of wilson(right, count)) {
      const error = Math.sqrt((end * (1 - end)) / count);
      expect(Math.abs(right / count - end)).toBeCloseTo(1.96 * error, 10);
    }
  }
});

it("wilson(right, count) stays within 0 and 1, and is not a point where all are right", () => {
  const [low, high] = wilson(17, 17);
  expect(high).toBe(1);
  expect(low).toBeCloseTo(17 / (17 + 1.96 ** 2), 10);
  expect(wilson(0, 5)[0]).toBe(0);
});

it("wilson(right, count) rejects what is no part", () => {
  expect(() => wilson(4, 3)).toThrow("no part of 3: 4");
  expect(() => wilson(0, 0)).toThrow("no part of 0: 0");
});
