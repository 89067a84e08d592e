import {expect} from "vitest";

/**
 * Fails unless *actual* and *expected* have the same length and each pair of
 * values differs by at most *tolerance* times the larger of 1 and |expected|.
 * NaN equals NaN only, and an infinity only itself.
 */
export function allClose(actual: ArrayLike<number>, expected: ArrayLike<number>, tolerance = 1e-6): void {
  expect(actual.length, "length").toBe(expected.length);
  for (let i = 0; i < expected.length; ++i) {
    if (Object.is(actual[i], expected[i]) || actual[i] === expected[i]) continue;
    const distance = Math.abs(actual[i] - expected[i]);
    if (Number.isFinite(expected[i]) && distance <= tolerance * Math.max(1, Math.abs(expected[i]))) continue;
    expect.fail(`value ${i}: ${actual[i]} is not within ${tolerance} of ${expected[i]}`);
  }
}
