import type {Guess} from "../inputs/guessFirst.js";
import {type NearAnswer, nearFirst} from "./nearAnswer.js";
import {sameGroup} from "./nearText.js";

/** Returns the question how many of the photo's neighbours are of its own group, in the pixels and in the pooled features. */
export function nearestGuess({rows}: NearAnswer): Guess {
  const [pixels, pooled] = ["pixels", "pooled"].map((name) => {
    const row = rows.find(({space}) => space === name)!;
    return {same: sameGroup(row, nearFirst.photo) ?? 0, all: row.neighbours.length};
  });
  const choices = [
    "fewer than three in both",
    "fewer than three in the pixels, seven or more in the pooled features",
    "seven or more in both",
    "something else"
  ];
  const low = pixels.same < 3;
  const high = pooled.same >= 7;
  const right = low && pooled.same < 3 ? 0 : low && high ? 1 : pixels.same >= 7 && high ? 2 : 3;
  return {
    question: `Of the ${pixels.all} photos nearest to this cat, how many are cats?`,
    guessed: {choices, right: [right]},
    answer: `In the pixels ${pixels.same} of ${pixels.all} are cats, in the pooled features ${pooled.same} of ${pooled.all}.`
  };
}
