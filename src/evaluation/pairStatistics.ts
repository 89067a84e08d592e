/** What is known of a mean over pairs. */
export interface PairStatistics {
  /** The mean over the pairs. */
  readonly mean: number;
  /** Its standard error if the pairs were independent, which they are not; NaN below two pairs. */
  readonly pairError: number;
  /** Its standard error by the jackknife over the things that the pairs are of; NaN below three. */
  readonly error: number;
}

/** Returns where the pair of *i* and *j*, i < j, stands among the pairs of things: (0, 1), (0, 2), (1, 2), (0, 3) … */
export function pairIndex(i: number, j: number): number {
  return (j * (j - 1)) / 2 + i;
}

/**
 * Returns the mean of the *values* of all pairs of *count* things, in the order
 * of pairIndex, with two standard errors. A thing is in count − 1 pairs, so the
 * pairs are not independent: the jackknife leaves out one thing with all its
 * pairs at a time (Efron and Stein 1981). Throws `not … pairs: …`.
 */
export function pairStatistics(values: ArrayLike<number>, count: number): PairStatistics {
  const pairs = (count * (count - 1)) / 2;
  if (values.length !== pairs) throw new RangeError(`not ${pairs} pairs: ${values.length}`);
  const sums = new Float64Array(count);
  let sum = 0;
  for (let j = 1; j < count; ++j) {
    for (let i = 0; i < j; ++i) {
      const value = values[pairIndex(i, j)];
      sum += value;
      sums[i] += value;
      sums[j] += value;
    }
  }
  const mean = sum / pairs;
  const squares = Array.from(values).reduce((all, d) => all + (d - mean) ** 2, 0);
  const left = Array.from(sums, (own) => (sum - own) / (pairs - count + 1));
  const middle = left.reduce((all, d) => all + d, 0) / count;
  const spread = left.reduce((all, d) => all + (d - middle) ** 2, 0);
  return {
    mean,
    pairError: pairs > 1 ? Math.sqrt(squares / (pairs - 1) / pairs) : Number.NaN,
    error: count > 2 ? Math.sqrt(((count - 1) / count) * spread) : Number.NaN
  };
}
