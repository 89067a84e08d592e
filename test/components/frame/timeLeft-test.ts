import {expect, it} from "vitest";
import {timeLeft, timeLeftText} from "../../../src/components/frame/timeLeft.js";

it("timeLeft() foresees the rest from the time that was taken so far, once that is enough to tell", () => {
  let now = 0;
  const left = timeLeft(() => now);
  expect(left.at(0.1)).toBeUndefined(); // the clock begins here
  now = 500;
  expect(left.at(0.2)).toBeUndefined();
  now = 1000;
  expect(left.at(0.3)).toBeCloseTo(3.5); // 0.2 a second, and 0.7 to go
  left.reset();
  expect(left.at(0.5)).toBeUndefined();
});

it("a fraction that falls begins anew", () => {
  let now = 0;
  const left = timeLeft(() => now);
  left.at(0.5);
  now = 1000;
  expect(left.at(0)).toBeUndefined();
  now = 3000;
  expect(left.at(0.5)).toBeCloseTo(2);
});

it("timeLeftText(seconds) is no more exact than what is known, and silent about what is soon over", () => {
  expect([undefined, 2.9, 3, 11.6, 13, 44, 89, 100].map(timeLeftText)).toEqual([
    "",
    "",
    ", about 3 s left",
    ", about 12 s left",
    ", about 15 s left",
    ", about 45 s left",
    ", about 90 s left",
    ", about 2 min left"
  ]);
});
