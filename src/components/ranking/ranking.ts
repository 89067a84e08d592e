import {percentText} from "../marks/percentText.js";

/** Examples in the order of their responses, the smallest first. */
export interface Ranking {
  /** i_1, i_2, …, i_n. */
  readonly order: readonly number[];
  /** The response of each, in that order. */
  readonly values: readonly number[];
}

/**
 * Returns the permutation that sorts the *examples* by *response*, the smallest
 * first; of equal ones the first example comes first.
 */
export function ranking(examples: readonly number[], response: (example: number) => number): Ranking {
  const order = examples.slice().sort((a, b) => response(a) - response(b) || a - b);
  return {order, values: order.map(response)};
}

/** What a threshold T in an order tells of a property that is true or false of each example. */
export interface ThresholdCount {
  /** How many examples stand at a place k ≤ T, and of how many of them it is true. */
  readonly below: number;
  readonly trueBelow: number;
  /** The same for k > T. */
  readonly above: number;
  readonly trueAbove: number;
}

/** Returns how often a property *holds* of the examples at the places k ≤ T and k > T of the *order*. */
export function thresholdCount(
  order: readonly number[],
  threshold: number,
  holds: (example: number) => boolean
): ThresholdCount {
  const [low, high] = [order.slice(0, threshold), order.slice(threshold)];
  return {
    below: low.length,
    trueBelow: low.filter(holds).length,
    above: high.length,
    trueAbove: high.filter(holds).length
  };
}

/** Returns in a sentence how often a property holds below and above the threshold. */
export function countText({below, trueBelow, above, trueAbove}: ThresholdCount): string {
  const part = (count: number, of: number) => (of ? `${count} of ${of} (${percentText(count / of)})` : "none");
  return `It holds for ${part(trueBelow, below)} at places k ≤ T and for ${part(trueAbove, above)} at places k > T.`;
}
