/** The values that were measured at one place of an axis. */
export interface Band {
  readonly x: number;
  readonly mean: number;
  readonly low: number;
  readonly high: number;
  readonly count: number;
}

/** Returns mean, lowest and highest of the values at each *x*, in the order of x. Values that are no numbers are left out. */
export function bands(points: readonly {readonly x: number; readonly y: number}[]): Band[] {
  const groups = new Map<number, number[]>();
  for (const {x, y} of points) {
    if (!Number.isFinite(y)) continue;
    const group = groups.get(x);
    if (group) group.push(y);
    else groups.set(x, [y]);
  }
  return Array.from(groups, ([x, values]) => ({
    x,
    mean: values.reduce((sum, y) => sum + y, 0) / values.length,
    low: Math.min(...values),
    high: Math.max(...values),
    count: values.length
  })).sort((a, b) => a.x - b.x);
}
