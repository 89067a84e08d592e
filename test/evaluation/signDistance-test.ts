import {expect, it} from "vitest";
import {packSigns} from "../../src/attribution/packedSigns.js";
import {signDistance} from "../../src/evaluation/signDistance.js";

it("packSigns(values) keeps a bit for each number above 0 and for each below; what is within the tolerance is neither", () => {
  const {length, up, down} = packSigns([1, -2, 0, 1e-6, -1e-6, 3], 1e-5);
  expect(length).toBe(6);
  expect([...up]).toEqual([0b100001]);
  expect([...down]).toEqual([0b000010]);
  expect([...packSigns([1e-6]).up]).toEqual([1]);
});

it("signDistance(a, b) is the share of places whose signs differ, by hand: with 0 as a third sign, or left out", () => {
  const a = packSigns([+1, -1, 0, +1, 0, -1]);
  const b = packSigns([+1, +1, 0, 0, -1, -1]);
  // +/+ same, −/+ differ, 0/0 same, +/0 differ, 0/− differ, −/− same
  expect(signDistance(a, b)).toBe(3 / 6);
  // only +/+, −/+ and −/− have a sign in both
  expect(signDistance(a, b, "out")).toBe(1 / 3);
  expect(signDistance(a, a)).toBe(0);
});

it("signDistance agrees with comparing the signs one by one, for many words", () => {
  const values = (seed: number) => Array.from({length: 1000}, (_, i) => Math.round(2 * Math.sin(seed * i * i + i)));
  const [a, b] = [values(1.1), values(2.3)];
  const differ = a.filter((d, i) => Math.sign(d) !== Math.sign(b[i])).length;
  expect(signDistance(packSigns(a), packSigns(b))).toBe(differ / 1000);
  const both = a.map((d, i) => [d, b[i]]).filter(([d, e]) => d && e);
  const apart = both.filter(([d, e]) => Math.sign(d) !== Math.sign(e)).length;
  expect(signDistance(packSigns(a), packSigns(b), "out")).toBe(apart / both.length);
});

it("signDistance of lists without a common change is not a number, and of lists of two lengths an error", () => {
  expect(signDistance(packSigns([0, 1]), packSigns([1, 0]), "out")).toBeNaN();
  expect(() => signDistance(packSigns([1]), packSigns([1, 0]))).toThrow("not of one length: 1, 2");
});
