/** An order in which to visit a lattice so that what is known so far covers all of it, ever more finely. */
export interface CoarseOrder {
  /** The index of each point, row by row, in the order to visit them. */
  readonly order: readonly number[];
  /** How many of them make the coarsest cover of the whole. */
  readonly cover: number;
}

/**
 * Returns the order of a lattice of *rows* × *columns* from coarse to fine:
 * first every 2ⁿth point of both directions, then every 2ⁿ⁻¹th that was not
 * visited yet, down to all. The coarsest cover has at least three points a
 * side, where the lattice has as many.
 */
export function coarseFirst(rows: number, columns: number): CoarseOrder {
  let pitch = 1;
  while (2 * 2 * pitch < Math.max(rows, columns)) pitch *= 2;
  const isOn = (index: number, by: number) => Math.floor(index / columns) % by === 0 && (index % columns) % by === 0;
  const all = Array.from({length: rows * columns}, (_, i) => i);
  const order: number[] = [];
  const cover = all.filter((i) => isOn(i, pitch)).length;
  for (let by = pitch, before = Number.POSITIVE_INFINITY; by >= 1; before = by, by /= 2) {
    order.push(...all.filter((i) => isOn(i, by) && !(Number.isFinite(before) && isOn(i, before))));
  }
  return {order, cover};
}

/**
 * Returns for every point of a lattice of *columns* the nearest of the *known*
 * ones, which may be itself; of several that are as near, the one that comes
 * first in *known*. Throws `nothing is known`.
 */
export function nearestKnown(count: number, columns: number, known: readonly number[]): number[] {
  if (!known.length) throw new RangeError("nothing is known");
  const distance = (a: number, b: number) =>
    (Math.floor(a / columns) - Math.floor(b / columns)) ** 2 + ((a % columns) - (b % columns)) ** 2;
  return Array.from({length: count}, (_, i) =>
    known.reduce((best, k) => (distance(i, k) < distance(i, best) ? k : best))
  );
}
