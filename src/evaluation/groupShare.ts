/**
 * Returns how much of the variance of the *values* lies between groups, 0…1:
 * the sum over examples of (mean of the example’s group − mean of all)² over
 * that of (value − mean of all)², known as η². NaN where the values do not
 * vary. Throws `lengths differ: …`.
 */
export function groupShare(values: ArrayLike<number>, groups: ArrayLike<number>): number {
  if (values.length !== groups.length) throw new RangeError(`lengths differ: ${values.length}, ${groups.length}`);
  const sums = new Map<number, {sum: number; count: number}>();
  let total = 0;
  for (let i = 0; i < values.length; ++i) {
    const group = sums.get(groups[i]) ?? {sum: 0, count: 0};
    sums.set(groups[i], {sum: group.sum + values[i], count: group.count + 1});
    total += values[i];
  }
  const mean = total / values.length;
  let all = 0;
  for (let i = 0; i < values.length; ++i) all += (values[i] - mean) ** 2;
  let between = 0;
  for (const {sum, count} of sums.values()) between += count * (sum / count - mean) ** 2;
  return all > 0 ? between / all : Number.NaN;
}
