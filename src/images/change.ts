import type {Raster} from "./raster.js";

/** What was changed of an image, where 0 is black (or paper) and 1 is white (or ink). */
export interface Change {
  /** After less before, −1…1, in the shape of the images. */
  readonly map: Raster;
  /** The L2 norm: the root of the sum of squares. */
  readonly l2: number;
  /** The largest |change|, and the root mean square. */
  readonly max: number;
  readonly rms: number;
}

/** Returns what differs between two images, 0…255, of one shape. Throws `shape mismatch: …`. */
export function change(before: Raster, after: Raster): Change {
  const {width, height, channels} = before;
  if (after.width !== width || after.height !== height || after.channels !== channels)
    throw new RangeError(`shape mismatch: ${after.width}×${after.height}×${after.channels}`);
  const values = after.values.map((value, i) => (value - before.values[i]) / 255);
  let [sum, max] = [0, 0];
  for (const value of values) {
    sum += value * value;
    max = Math.max(max, Math.abs(value));
  }
  return {map: {...before, values}, l2: Math.sqrt(sum), max, rms: Math.sqrt(sum / values.length)};
}
