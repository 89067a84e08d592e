import type {CropBox} from "./crop.js";
import type {Raster} from "./raster.js";

/** How much of the signal may lie beyond each side of the box. */
const beyond = 0.005;

/**
 * Returns the box that holds the signal of the given *map*: beyond each of its
 * four sides lies at most half a percent of the sum of |value|, so at least
 * 98 % are within. Null for a map of zeros.
 */
export function signalBox({values, width, height, channels}: Raster): CropBox | null {
  const rows = new Float64Array(height);
  const columns = new Float64Array(width);
  for (let y = 0, i = 0; y < height; ++y) {
    for (let x = 0; x < width; ++x) {
      for (let c = 0; c < channels; ++c, ++i) {
        const size = Math.abs(values[i]);
        rows[y] += size;
        columns[x] += size;
      }
    }
  }
  const vertical = within(rows);
  const horizontal = within(columns);
  if (!vertical || !horizontal) return null;
  return {top: vertical[0], left: horizontal[0], bottom: vertical[1], right: horizontal[1]};
}

/** Returns the first place, and the first after the last, between which nearly all of the sum lies. */
function within(sums: Float64Array): readonly [number, number] | null {
  const most = beyond * sums.reduce((a, b) => a + b, 0);
  if (!(most > 0)) return null;
  let first = 0;
  for (let left = sums[0]; left <= most; left += sums[first]) ++first;
  let end = sums.length;
  for (let left = sums[end - 1]; left <= most; left += sums[end - 1]) --end;
  return [first, end];
}
