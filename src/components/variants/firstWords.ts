import {type BuiltFirsts, countWorth, type FirstRow} from "./variants.js";
import {errorsOf, sharesText, spreadOf} from "./variantText.js";

/** What is said on the page of a variant’s first layer, over all its seeds. */
export interface FirstWords {
  readonly seeds: number;
  /** How many filters are dead, useless besides, and there, of all seeds together. */
  readonly dead: number;
  readonly useless: number;
  readonly filters: number;
  /** “2.6 % (2.4 to 2.9)” of the held-out digits are wrong. */
  readonly wrong: string;
  /** The mean alone, “0.9 %”. */
  readonly percent: string;
  /** The share of answers that change with a move by one pixel, as *wrong*. */
  readonly unsteady: string;
}

/** Returns what gives the words for each variant, by its id. Throws a RangeError `unknown variant: …`. */
export function firstWords({digits, rows}: BuiltFirsts): (id: string) => FirstWords {
  return (id) => {
    const row = rows.find((d) => d.id === id);
    if (!row) throw new RangeError(`unknown variant: ${id}`);
    return wordsOf(row, digits);
  };
}

/** Returns the words for one variant. */
export function wordsOf({runs}: FirstRow, digits: number): FirstWords {
  const filters = runs.flatMap((run) => run.filters);
  const {dead, useless} = countWorth(filters);
  const errors = errorsOf(runs, digits);
  return {
    seeds: runs.length,
    dead,
    useless,
    filters: filters.length,
    wrong: sharesText(errors),
    percent: `${(100 * spreadOf(errors).mean).toFixed(1)}\u00a0%`,
    unsteady: sharesText(runs.map((d) => d.unsteady))
  };
}
