import {expect, it} from "vitest";
import {shuffleSummary} from "../../../src/components/shuffle/shuffleSummary.js";

const score = (label: string, probability: number, logit = 1) => ({index: label.length, label, logit, probability});
const trial = (n: number, first: string, probability: number, rank: number) => ({
  n,
  seed: 1,
  top: [score(first, 0.5)],
  asked: score("cat", probability, 10 * probability),
  rank
});
const trials = [trial(1, "cat", 0.8, 1), trial(2, "hare", 0.1, 3), trial(2, "cat", 0.5, 1), trial(3, "tie", 0.3, 2)];

it("shuffleSummary(built, n) has the mean, the ends, the median rank and who else was first", () => {
  const {mean, logit, ...rest} = shuffleSummary({trials}, 2);
  expect(rest).toEqual({orders: 2, least: 0.1, most: 0.5, rank: 2, first: 1, others: ["hare"]});
  expect(mean).toBeCloseTo(0.3);
  expect(logit).toBeCloseTo(3);
});

it("shuffleSummary(built, …sizes) takes several sizes together, and throws where none was built", () => {
  expect(shuffleSummary({trials}, 2, 3).others).toEqual(["hare", "tie"]);
  expect(() => shuffleSummary({trials}, 4)).toThrow("not built: 4");
});
