/**
 * Returns the mean of a function over all pairs of *items*, each pair once, in
 * their order. Pairs for which it is no number are left out; NaN where none is
 * left.
 */
export function pairMean<T>(items: readonly T[], of: (a: T, b: T) => number): number {
  let [sum, count] = [0, 0];
  for (const [i, a] of items.entries()) {
    for (const b of items.slice(i + 1)) {
      const value = of(a, b);
      if (!Number.isFinite(value)) continue;
      sum += value;
      ++count;
    }
  }
  return count ? sum / count : Number.NaN;
}
