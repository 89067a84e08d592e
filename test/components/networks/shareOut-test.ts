import {expect, it} from "vitest";
import {shareOut} from "../../../src/components/networks/shareOut.js";

it("shareOut(amounts, length) fills the length, draws all to one scale and gives each its least room", () => {
  const shares = shareOut([1, 10, 100], 120, {least: 10, gap: 2});
  expect(shares.reduce((sum, {slot}) => sum + slot, 0)).toBeCloseTo(120, 6);
  expect(shares[2].thick / shares[1].thick).toBeCloseTo(10);
  expect(shares[1].thick / shares[0].thick).toBeCloseTo(10);
  expect(Math.min(...shares.map(({slot}) => slot))).toBeGreaterThanOrEqual(10);
});

it("shareOut(amounts, length) rejects a length that is too short", () => {
  expect(() => shareOut([1, 2, 3], 20, {least: 10, gap: 2})).toThrow("too short: 20");
});
