/** How far two vectors are from each other: the length of their difference, or 1 less the cosine of their angle. */
export type Distance = "l2" | "cosine";

/** A neighbour: which row, and how far it is. */
export interface Neighbour {
  readonly index: number;
  readonly distance: number;
}

export interface NearestOptions {
  /** How many are wanted; those that there are where it is more. */
  readonly count: number;
  /** Returns whether a row is left out; defaults to none. */
  readonly leftOut?: (index: number) => boolean;
}

/** Returns the nearest of many by their *distances*, the nearest first; of equal ones the first row. Throws `invalid count: …`. */
export function nearest(distances: ArrayLike<number>, {count, leftOut = () => false}: NearestOptions): Neighbour[] {
  if (!(Number.isInteger(count) && count > 0)) throw new RangeError(`invalid count: ${count}`);
  return Array.from(distances, (distance, index) => ({index, distance}))
    .filter(({index}) => !leftOut(index))
    .sort((a, b) => a.distance - b.distance || a.index - b.index)
    .slice(0, count);
}
