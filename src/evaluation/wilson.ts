/**
 * Returns the interval in which a share lies with the given confidence (95 %: z = 1.96), as [low, high]
 * between 0 and 1, where *right* of *count* were right: the score interval of
 * E. B. Wilson, “Probable inference, the law of succession, and statistical inference”, 1927,
 * which is sound for few and for shares near 1. Throws a RangeError `no part of 3: 4`.
 */
export function wilson(right: number, count: number, z = 1.96): readonly [low: number, high: number] {
  if (!(count > 0 && right >= 0 && right <= count)) throw new RangeError(`no part of ${count}: ${right}`);
  const share = right / count;
  const middle = share + z ** 2 / (2 * count);
  const half = z * Math.sqrt((share * (1 - share)) / count + z ** 2 / (4 * count ** 2));
  const scale = 1 + z ** 2 / count;
  return [Math.max(0, (middle - half) / scale), Math.min(1, (middle + half) / scale)];
}
