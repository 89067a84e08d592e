import {range} from "d3-array";
import type {Guess} from "../inputs/guessFirst.js";
import type {BuiltShuffles, ShuffleTrial} from "./shuffles.js";

/** Returns the question at how many tiles a side most shuffled photos are no longer called what the whole one is. */
export function shuffleGuess({trials}: BuiltShuffles): Guess {
  const most = Math.max(...trials.map(({n}) => n));
  const sides = range(2, most + 1);
  const kept = (n: number) => trials.filter((trial) => trial.n === n && isKept(trial)).length;
  const drawn = (n: number) => trials.filter((trial) => trial.n === n).length;
  const right = sides.findIndex((n) => kept(n) < drawn(n) / 2);
  const label = trials[0].asked.label;
  const never = [...sides.map((n) => `${n} × ${n}`), "at none of these"];
  const said = right < 0 ? `Most are still called ${label} at every size.` : lost(sides[right]);
  return {
    question: `The photo is cut into n × n tiles and these are shuffled. What is the smallest n at which fewer than half of the orders are still called ${label}?`,
    guessed: {choices: never, right: [right < 0 ? sides.length : right]},
    answer: said
  };

  function lost(n: number): string {
    const before = n > 2 ? ` With ${n - 1} × ${n - 1} it was ${kept(n - 1)} of ${drawn(n - 1)}.` : "";
    return `With ${n} × ${n} tiles ${kept(n)} of ${drawn(n)} orders are still called ${label}.${before}`;
  }
}

function isKept({rank}: ShuffleTrial): boolean {
  return rank === 1;
}
