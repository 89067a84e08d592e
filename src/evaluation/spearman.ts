/**
 * Returns Spearman's rank correlation ρ of two lists of the same length, −1…1:
 * Pearson's correlation of their ranks, where equal values share the mean of
 * their ranks. NaN where it is not defined: a list has one value only, over and
 * over, or fewer than two. Throws `length mismatch: 3, 4`, `not finite: NaN at 2`.
 */
export function spearman(a: ArrayLike<number>, b: ArrayLike<number>): number {
  if (a.length !== b.length) throw new RangeError(`length mismatch: ${a.length}, ${b.length}`);
  const [x, y] = [ranks(a), ranks(b)];
  const middle = (a.length - 1) / 2; // the mean of all ranks, ties or not
  let [xy, xx, yy] = [0, 0, 0];
  for (let i = 0; i < x.length; ++i) {
    xy += (x[i] - middle) * (y[i] - middle);
    xx += (x[i] - middle) ** 2;
    yy += (y[i] - middle) ** 2;
  }
  return xx > 0 && yy > 0 ? xy / Math.sqrt(xx * yy) : NaN;
}

/** Returns the rank of each value, from 0; equal values share their mean rank. */
export function ranks(values: ArrayLike<number>): Float64Array<ArrayBuffer> {
  const order = Array.from({length: values.length}, (_, i) => i).sort((i, j) => values[i] - values[j]);
  const ranks = new Float64Array(values.length);
  for (let i = 0; i < order.length; ) {
    const value = values[order[i]];
    let end = i + 1;
    while (end < order.length && values[order[end]] === value) ++end;
    for (let k = i; k < end; ++k) {
      if (!Number.isFinite(value)) throw new RangeError(`not finite: ${value} at ${order[k]}`);
      ranks[order[k]] = (i + end - 1) / 2;
    }
    i = end;
  }
  return ranks;
}
