import {shuffler} from "d3-array";
import {randomLcg} from "d3-random";

/** A choice of held-out digits. */
export interface DigitSample {
  /** Which of 0 to 9; empty for all. */
  readonly digits: readonly number[];
  /** How many at most. */
  readonly count: number;
  /** A whole number, 1 or more; another seed chooses others. */
  readonly seed: number;
}

/** Returns the indices of the chosen digits in the file whose *labels* are given, in ascending order. */
export function digitSample(labels: Uint8Array, {digits, count, seed}: DigitSample): number[] {
  const all = Array.from(labels.keys()).filter((i) => !digits.length || digits.includes(labels[i]));
  const order = shuffler(randomLcg(seed / 1e6))(all);
  return order.slice(0, count).sort((a, b) => a - b);
}
