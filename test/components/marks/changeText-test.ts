import {expect, it} from "vitest";
import {changeText} from "../../../src/components/marks/changeText.js";
import {plainNumber} from "../../../src/components/marks/plainNumber.js";

it("changeText(percent) says higher or lower, and never a minus", () => {
  expect([10, -10, 0, 0.2, -0.2].map((percent) => changeText(percent))).toEqual([
    "10\u00a0% higher",
    "10\u00a0% lower",
    "unchanged",
    "hardly higher",
    "hardly lower"
  ]);
  expect(changeText(-3.14, 1)).toBe("3.1\u00a0% lower");
  expect(changeText(Number.NaN)).toBe("–");
});

it("plainNumber(value) is what people read: no e, a true minus, words for what is large", () => {
  const all = [0, 0.01234, -0.5, 250, -970_123, 1_234_567, 2.5e9, 4.2e-7, -1e-5, 3e20, Number.NaN];
  expect(all.map((value) => plainNumber(value).replaceAll("\u00a0", " "))).toEqual([
    "0",
    "0.012",
    "−0.5",
    "250",
    "−970,000",
    "1.2 million",
    "2.5 billion",
    "4.2 × 10⁻⁷",
    "−1.0 × 10⁻⁵",
    "3.0 × 10²⁰",
    "–"
  ]);
  expect(plainNumber(1234.5, 3)).toBe("1,230");
});
