import type {Distance} from "./nearest.js";

/** A vector, or a sketch of it that keeps distances, with the length of the vector itself. */
export interface Sketched {
  readonly values: ArrayLike<number>;
  readonly length: number;
}

/**
 * Returns how far the *query* is from each of many: their *rows*, [examples ·
 * values of the query], flat, with the *lengths* of the vectors. The cosine
 * distance, 1 less the cosine, follows from the Euclidean one d by the law of
 * cosines, (d² − (a − b)²) / 2ab with the lengths a and b: of sketches it is then as exact
 * as d. A vector of zeros is at the cosine distance 1 from all. Throws `lengths differ: …`.
 */
export function distancesTo(
  {values, length}: Sketched,
  {rows, lengths}: {readonly rows: ArrayLike<number>; readonly lengths: ArrayLike<number>},
  distance: Distance
): Float64Array<ArrayBuffer> {
  const size = values.length;
  if (rows.length !== size * lengths.length)
    throw new RangeError(`lengths differ: ${size} × ${lengths.length}, ${rows.length}`);
  const found = new Float64Array(lengths.length);
  for (let i = 0, at = 0; i < found.length; ++i, at += size) {
    let far = 0;
    for (let k = 0; k < size; ++k) far += (values[k] - rows[at + k]) ** 2;
    found[i] = distance === "l2" ? Math.sqrt(far) : turned(far, length, lengths[i]);
  }
  return found;
}

/** Returns 1 less the cosine between vectors of the lengths *a* and *b* whose squared distance is *far*, 0…2. */
function turned(far: number, a: number, b: number): number {
  if (!(a > 0 && b > 0)) return 1;
  return Math.min(2, Math.max(0, (far - (a - b) ** 2) / (2 * a * b)));
}
