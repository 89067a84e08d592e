import type {Pixels} from "./pixels.js";
import type {Size} from "./resize.js";

/**
 * Returns the given *map* interpolated bilinearly to the given *size*: pixel
 * centres lie at halves and the edges are continued outwards. The same as
 * tf.image.resizeBilinear with halfPixelCenters; meant for enlarging, since
 * it does not antialias.
 */
export function upsample(map: Pixels, {width, height}: Size): Pixels {
  if (!(width > 0 && height > 0 && Number.isInteger(width * height)))
    throw new RangeError(`invalid size: ${width}×${height}`);
  const {values, channels} = map;
  const columns = neighbours(map.width, width);
  const rows = neighbours(map.height, height);
  const enlarged = new Float32Array(width * height * channels);
  let k = 0;
  for (const {low: top, high: bottom, t: v} of rows) {
    for (const {low: left, high: right, t: u} of columns) {
      const a = (top * map.width + left) * channels;
      const b = (top * map.width + right) * channels;
      const c = (bottom * map.width + left) * channels;
      const d = (bottom * map.width + right) * channels;
      for (let i = 0; i < channels; ++i) {
        const upper = values[a + i] + (values[b + i] - values[a + i]) * u;
        const lower = values[c + i] + (values[d + i] - values[c + i]) * u;
        enlarged[k++] = upper + (lower - upper) * v;
      }
    }
  }
  return {values: enlarged, width, height, channels};
}

interface Neighbours {
  low: number;
  high: number;
  /** How far the new sample is on the way from low to high, 0…1. */
  t: number;
}

/** Returns for each of the *to* new samples the two old ones it lies between. */
function neighbours(from: number, to: number): Neighbours[] {
  return Array.from({length: to}, (_, i) => {
    const at = Math.min(Math.max(((i + 0.5) * from) / to - 0.5, 0), from - 1);
    const low = Math.floor(at);
    return {low, high: Math.min(low + 1, from - 1), t: at - low};
  });
}
