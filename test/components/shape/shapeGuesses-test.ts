import {expect, it} from "vitest";
import {hypotheses} from "../../../src/components/shape/hypotheses.js";
import type {BuiltScoreboard, TestScore} from "../../../src/components/shape/scoreboards.js";
import {scoreboardGuess, silhouetteGuess, swapGuess} from "../../../src/components/shape/shapeGuesses.js";

const score = (index: number, label: string) => ({index, label, logit: 1, probability: 0.5});
const test = (rank: number, index: number, label = "x", other?: number): TestScore => ({
  top: [score(index, label)],
  rank,
  asked: score(282, "tabby"),
  askedRank: rank,
  probability: 0.5,
  ...(other && {other: score(other, "Indian elephant")})
});

function board(ranks: Partial<Record<string, number>>, index: number): BuiltScoreboard {
  const tests = Object.fromEntries(hypotheses.map(({id}) => [id, test(ranks[id] ?? 1, index, "dugong", 386)]));
  const row = (photo: string) => ({photo, names: [282], texture: "t", whole: test(1, 282), tests});
  return {
    network: "n",
    rows: [row("cat-chelsea"), row("cat-kitten-orange")],
    textures: {}
  } as unknown as BuiltScoreboard;
}

it("the scoreboard's question has every test of a tie for its answer", () => {
  const {guessed, answer} = scoreboardGuess(board({shape: 7, conflict: 9}, 150));
  expect(guessed).toMatchObject({right: [3, 5]});
  expect(answer).toBe(
    "Shape alone and Shape in another’s skin: 0 of 2 keep their name. In the order of the columns: 2, 2, 2, 0, 2, 0."
  );
});

it("what a silhouette is called is a cat, another animal or a thing, and a quarrel may end with neither", () => {
  const right = (index: number) => (silhouetteGuess(board({}, index)).guessed as {right: readonly number[]}).right;
  expect([282, 150, 515].map(right)).toEqual([[0], [1], [2]]);
  const won = (index: number) => (swapGuess(board({}, index)).guessed as {right: readonly number[]}).right;
  expect([282, 386, 150].map(won)).toEqual([[0], [1], [2]]);
});
