import {median} from "d3-array";
import type {BuiltShuffles} from "./shuffles.js";

/** What came of a photo in tiles of some sizes, over all orders that were drawn. */
export interface ShuffleSummary {
  readonly orders: number;
  /** Probabilities (0…1) of the class that the whole photo is called. */
  readonly mean: number;
  readonly least: number;
  readonly most: number;
  /** Its mean logit. */
  readonly logit: number;
  /** Its median place among all classes; 1 is the best. */
  readonly rank: number;
  /** In how many orders it is the first guess. */
  readonly first: number;
  /** The other first guesses, the commonest first. */
  readonly others: readonly string[];
}

/** Returns the summary of the built orders of n × n tiles, for each n of the *sizes* together. Throws `not built: …` where there are none. */
export function shuffleSummary({trials}: Pick<BuiltShuffles, "trials">, ...sizes: readonly number[]): ShuffleSummary {
  const found = trials.filter(({n}) => sizes.includes(n));
  if (!found.length) throw new RangeError(`not built: ${sizes.join(", ")}`);
  const shares = found.map(({asked}) => asked.probability);
  const others = new Map<string, number>();
  for (const {top, rank} of found) if (rank > 1) others.set(top[0].label, (others.get(top[0].label) ?? 0) + 1);
  const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;
  return {
    orders: found.length,
    mean: mean(shares),
    least: Math.min(...shares),
    most: Math.max(...shares),
    logit: mean(found.map(({asked}) => asked.logit)),
    rank: median(found, ({rank}) => rank)!,
    first: found.filter(({rank}) => rank === 1).length,
    others: Array.from(others)
      .sort(([, a], [, b]) => b - a)
      .map(([label]) => label)
  };
}
