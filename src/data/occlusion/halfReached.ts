import type {Peaks} from "../../features/peaks.js";

/** Returns of each unit of a layer in how many examples it reaches more than half of its best, given the layer's peaks in each. */
export function halfReached(peaks: readonly Peaks[]): number[] {
  const units = peaks[0]?.values.length ?? 0;
  return Array.from({length: units}, (_, unit) => {
    const best = peaks.reduce((most, {values}) => Math.max(most, values[unit]), 0);
    return peaks.filter(({values}) => values[unit] > best / 2).length;
  });
}
