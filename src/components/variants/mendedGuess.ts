import type {Guess} from "../inputs/guessFirst.js";
import {type BuiltFirsts, countWorth, mendedDefault} from "./variants.js";

const answers = ["none", "one or two", "three to six", "more than six"];

/** Returns the question how many filters of the coarse first layer are dead. */
export function mendedGuess({rows}: BuiltFirsts): Guess {
  const row = rows.find(({id}) => id === mendedDefault.before)!;
  const {filters} = row.runs[mendedDefault.seed - 1];
  const {dead, useless} = countWorth(filters);
  const right = dead === 0 ? 0 : dead <= 2 ? 1 : dead <= 6 ? 2 : 3;
  return {
    question: `A first layer of ${filters.length} filters of ${row.size} × ${row.size}, with stride ${row.stride}. How many of them are dead?`,
    guessed: {choices: answers, right: [right]},
    answer: `Of these ${filters.length} filters ${dead || "none"} ${dead === 1 || !dead ? "is" : "are"} dead, and ${useless || "none"} useless.`
  };
}
