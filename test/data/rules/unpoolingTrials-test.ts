import {expect, it} from "vitest";
import {grid, stepperExamples} from "../../../src/components/rules/stepperNumbers.js";
import {digitSize, mnistDigits} from "../../../src/data/mnistDigits.js";
import {roughness, unpoolingTrials} from "../../../src/data/rules/unpoolingTrials.js";

it("roughness() is the mean step between neighbours over the mean strength", () => {
  expect(roughness(grid([1, 3, -2, 2], 2))).toBeCloseTo((2 + 4 + 3 + 1) / 4 / 2, 12);
  expect(roughness(grid(new Array(9).fill(5), 3))).toBe(0);
});

it("with ties everywhere, a map that is flat comes back whole by the mean, a quarter as strong", () => {
  const flat = grid(new Array(36).fill(1), 6);
  const trials = unpoolingTrials([flat], [0, 0, 0, 0, 1, 0, 0, 0, 0]);
  expect(trials.count).toBe(1);
  expect(trials.roughness.mean.mean).toBeLessThan(trials.roughness.switches.mean);
  expect(unpoolingTrials([grid(new Array(36).fill(0), 6)], [0, 0, 0, 0, 1, 0, 0, 0, 0]).count).toBe(0);
});

it("on our digits the mean is smoother than the switches, every time, and nearer to the map that was pooled", () => {
  const {test} = mnistDigits();
  const size = digitSize ** 2;
  const images = Array.from({length: 60}, (_, i) =>
    grid(Array.from(test.pixels.subarray(i * size, (i + 1) * size)), digitSize)
  );
  const trials = unpoolingTrials(images, stepperExamples[0].kernel);
  expect(trials.smoother).toBe(60);
  expect(trials.ratio.mean).toBeCloseTo(0.62, 1);
  expect(trials.restored.mean.mean).toBeGreaterThan(trials.restored.switches.mean + 0.1);
});
