/** A map of a layer and the sum of its activations over all places, to six digits. */
export interface MapTotal {
  readonly unit: number;
  readonly total: number;
}

/** Returns the *count* maps with the largest *totals*, [maps], the largest first. */
export function strongestMaps(totals: Float32Array, count = 12): MapTotal[] {
  return Array.from(totals, (total, unit) => ({unit, total: Number(total.toPrecision(6))}))
    .sort((a, b) => b.total - a.total || a.unit - b.unit)
    .slice(0, count);
}
