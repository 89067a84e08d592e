/**
 * Returns the value below which the given percentage *p* (0…100) of the
 * *values* lies, interpolated linearly between the two nearest ranks, as
 * numpy.percentile does. Throws when there is no value or one is not finite.
 */
export function percentile(values: ArrayLike<number>, p: number): number {
  if (!(p >= 0 && p <= 100)) throw new RangeError(`invalid percentile: ${p}`);
  if (!(values.length > 0)) throw new RangeError("no values");
  const sorted = new Float64Array(values).sort(); // NaN comes last
  for (const end of [sorted[0], sorted[sorted.length - 1]]) {
    if (!Number.isFinite(end)) throw new RangeError(`not finite: ${end}`);
  }
  const rank = ((sorted.length - 1) * p) / 100;
  const low = Math.floor(rank);
  const high = Math.ceil(rank);
  return sorted[low] + (sorted[high] - sorted[low]) * (rank - low);
}
