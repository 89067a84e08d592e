import {expect, it} from "vitest";
import {shuffleGuess} from "../../../src/components/shuffle/shuffleGuess.js";
import type {ShuffleTrial} from "../../../src/components/shuffle/shuffles.js";

const trial = (n: number, rank: number): ShuffleTrial => {
  const asked = {index: 286, label: "Egyptian cat", logit: 1, probability: 0.5};
  return {n, seed: 1, top: [asked], asked, rank};
};
const ask = (trials: readonly ShuffleTrial[]) => shuffleGuess({network: "n", photo: "p", trials});

it("shuffleGuess(built) is right at the first n that fewer than half of the orders survive, counted and not written down", () => {
  const {guessed, answer} = ask([trial(1, 1), trial(2, 1), trial(2, 4), trial(3, 1), trial(3, 2), trial(3, 2)]);
  expect(guessed).toEqual({choices: ["2 × 2", "3 × 3", "at none of these"], right: [1]});
  expect(answer).toBe("With 3 × 3 tiles 1 of 3 orders are still called Egyptian cat. With 2 × 2 it was 1 of 2.");
});

it("where all survive, none is right", () => {
  expect(ask([trial(1, 1), trial(2, 1)]).guessed).toMatchObject({right: [1]});
});
