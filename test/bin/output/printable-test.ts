import {expect, it} from "vitest";
import {printable} from "../../../bin/output/printable.js";

it("printable(values) returns the numbers, and rejects what JSON cannot say", () => {
  expect(printable(Float32Array.of(1, -2.5))).toEqual([1, -2.5]);
  expect(() => printable(Float32Array.of(1, Number.NaN))).toThrow("not finite: NaN at 1");
  expect(() => printable(Float32Array.of(-Infinity))).toThrow("not finite: -Infinity at 0");
});
