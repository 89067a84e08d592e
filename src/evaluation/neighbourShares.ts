/** How often the neighbours of queries are of their own group. */
export interface NeighbourShares {
  readonly queries: number;
  /** The mean over the queries of the share of their neighbours that are of their own group, 0…1. */
  readonly mean: number;
  /** The standard error of the mean; 0 for one query. */
  readonly error: number;
  /** The share of queries whose own group is the commonest among their neighbours; of equally common groups that of the nearest counts. */
  readonly vote: number;
}

/**
 * Returns how often neighbours are of the query's own group: *groups* of all
 * examples, the *queries* among them, and the *neighbours* of each query, the
 * nearest first. Throws `no queries`, `no neighbours: 7` where a query has none.
 */
export function neighbourShares<T>(
  groups: ArrayLike<T>,
  queries: readonly number[],
  neighbours: (query: number) => readonly number[]
): NeighbourShares {
  const count = queries.length;
  if (!count) throw new RangeError("no queries");
  let right = 0;
  const shares = queries.map((query) => {
    const near = neighbours(query).map((i) => groups[i]);
    if (!near.length) throw new RangeError(`no neighbours: ${query}`);
    if (commonest(near) === groups[query]) right += 1;
    return near.filter((group) => group === groups[query]).length / near.length;
  });
  const mean = shares.reduce((sum, d) => sum + d, 0) / count;
  const variance = count > 1 ? shares.reduce((sum, d) => sum + (d - mean) ** 2, 0) / (count - 1) : 0;
  return {queries: count, mean, error: Math.sqrt(variance / count), vote: right / count};
}

/** Returns the commonest of a list; of equally common ones the first. */
function commonest<T>(list: readonly T[]): T {
  const counts = new Map<T, number>();
  for (const d of list) counts.set(d, (counts.get(d) ?? 0) + 1);
  return list.reduce((best, d) => (counts.get(d)! > counts.get(best)! ? d : best));
}
