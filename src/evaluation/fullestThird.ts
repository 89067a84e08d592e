/** A place in a photo, 0…1 from its top and from its left. */
export interface RelativePlace {
  readonly y: number;
  readonly x: number;
}

/**
 * Returns which share of the *places* (0…1) lies in the fullest third of the
 * photo: of its upper, middle and lower third, its left, middle and right one,
 * that which holds most. NaN where there are no places. Throws `outside the photo: …`.
 */
export function fullestThird(places: readonly RelativePlace[]): number {
  if (!places.length) return Number.NaN;
  const counts = new Uint32Array(6);
  for (const {y, x} of places) {
    if (!(y >= 0 && y <= 1 && x >= 0 && x <= 1)) throw new RangeError(`outside the photo: ${y}, ${x}`);
    ++counts[Math.min(2, Math.floor(3 * y))];
    ++counts[3 + Math.min(2, Math.floor(3 * x))];
  }
  return Math.max(...counts) / places.length;
}
