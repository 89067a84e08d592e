import type {Guess} from "../inputs/guessFirst.js";
import type {BuiltDepths} from "./variants.js";
import {errorsOf, sharesText, spreadOf} from "./variantText.js";

/** The variants with nearly as many parameters, by how many convolutions they have. */
export const alikeInSize: readonly string[] = ["dense40", "one", "base", "three", "four"];

/**
 * Returns the question how many convolutions are best at a given number of
 * parameters. Right are all whose seeds are not all behind those of the best.
 */
export function depthGuess({digits, rows}: BuiltDepths): Guess {
  const found = alikeInSize.map((id) => rows.find((row) => row.id === id)!);
  const spreads = found.map(({runs}) => spreadOf(errorsOf(runs, digits)));
  const best = spreads.reduce((a, b) => (b.mean < a.mean ? b : a));
  const right = spreads.flatMap(({low}, i) => (low <= best.high ? [i] : []));
  const names = ["none", "one", "two", "three", "four"];
  const said = found.map(({runs}, i) => `${names[i]}: ${sharesText(errorsOf(runs, digits))}`);
  return {
    question: "Five networks have nearly as many parameters. How many convolutions has the one with the fewest errors?",
    guessed: {choices: names, right},
    answer: `Wrong, by convolutions: ${said.join("; ")}. Where the seeds overlap, nobody is the best.`
  };
}
