import {cosine} from "./cosine.js";

/**
 * Returns Pearson's correlation of two lists of numbers, −1…1: the cosine of
 * their differences from the mean. NaN where one of them does not vary. Throws
 * `lengths differ: …`.
 */
export function correlation(a: ArrayLike<number>, b: ArrayLike<number>): number {
  return cosine(centred(a), centred(b));
}

function centred(values: ArrayLike<number>): Float64Array {
  const list = Float64Array.from(values);
  const mean = list.reduce((sum, value) => sum + value, 0) / list.length;
  return list.map((value) => value - mean);
}
