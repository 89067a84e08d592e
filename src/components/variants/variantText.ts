import {numberText} from "../marks/numberText.js";
import {plainNumber} from "../marks/plainNumber.js";
import type {TrainedOnce, VariantRow} from "./variants.js";

/** Mean, lowest and highest of numbers. */
export interface Spread {
  readonly mean: number;
  readonly low: number;
  readonly high: number;
}

/** Returns mean, lowest and highest of the *values*. */
export function spreadOf(values: readonly number[]): Spread {
  return {
    mean: values.reduce((sum, d) => sum + d, 0) / values.length,
    low: Math.min(...values),
    high: Math.max(...values)
  };
}

/** Returns the share of *digits* that each run gets wrong, 0 to 1. */
export function errorsOf(runs: readonly Pick<TrainedOnce, "wrong">[], digits: number): number[] {
  return runs.map(({wrong}) => wrong / digits);
}

/**
 * Returns the standard error of a *share* that was counted over so many
 * *digits*: how far another two thousand of the same kind would put it, in the
 * mean of squares.
 */
export function standardError(share: number, digits: number): number {
  return Math.sqrt((share * (1 - share)) / digits);
}

/** Returns shares in words: “2.6 % (2.4 to 2.9)”, the mean and the lowest and highest of the seeds, or “2.6 % (one seed)”. */
export function sharesText(shares: readonly number[], digits = 1): string {
  const {mean, low, high} = spreadOf(shares);
  const percent = (share: number) => numberText(100 * share, digits);
  if (shares.length === 1) return `${percent(mean)}\u00a0% (one seed)`;
  return `${percent(mean)}\u00a0% (${percent(low)} to ${percent(high)})`;
}

/** Returns a number of parameters or multiplications in words: “32,826” or “1.44 million”. */
export function countText(count: number): string {
  return count < 1e6 ? count.toLocaleString("en") : plainNumber(count, 3);
}

/** What is said on the page of a variant. */
export interface VariantWords {
  /** “2.6 % (2.4 to 2.9)” of the held-out digits are wrong. */
  readonly wrong: string;
  readonly parameters: string;
  readonly multiplications: string;
  /** The share of the parameters that is in dense layers, as “75 %”. */
  readonly inDense: string;
  /** The mean share that is wrong, in per cent, to be compared. */
  readonly percent: number;
  /** The share of answers that change with a move by a pixel, in words as *wrong*. */
  readonly unsteady: string;
}

/** Returns what gives the words for each variant, by its id. Throws a RangeError `unknown variant: …`. */
export function variantWords({
  digits,
  rows
}: {
  readonly digits: number;
  readonly rows: readonly (Omit<VariantRow, "runs"> & {readonly runs: readonly TrainedOnce[]})[];
}): (id: string) => VariantWords {
  return (id) => {
    const row = rows.find((d) => d.id === id);
    if (!row) throw new RangeError(`unknown variant: ${id}`);
    const errors = errorsOf(row.runs, digits);
    return {
      wrong: sharesText(errors),
      parameters: countText(row.parameters),
      multiplications: countText(row.multiplications),
      inDense: `${Math.round((100 * row.denseParameters) / row.parameters)}\u00a0%`,
      percent: 100 * spreadOf(errors).mean,
      unsteady: sharesText(row.runs.map((d) => d.unsteady))
    };
  };
}
