import type {Raster} from "./raster.js";
import type {Size} from "./resize.js";

/**
 * Returns the *map*, of any numbers and channels, at the given *size*: between
 * the middles of its places the numbers run straight, beyond them they stay.
 * The same as TensorFlow’s resizeBilinear with half-pixel centres. Throws
 * `invalid size: …`.
 */
export function bilinear(map: Raster, {width, height}: Size): Raster {
  if (!(width > 0 && height > 0 && Number.isInteger(width * height)))
    throw new RangeError(`invalid size: ${width}×${height}`);
  const {channels} = map;
  const across = between(map.width, width);
  const down = between(map.height, height);
  const values = new Float32Array(width * height * channels);
  const at = (y: number, x: number, c: number) => map.values[(y * map.width + x) * channels + c];
  for (let y = 0, k = 0; y < height; ++y) {
    const [top, bottom, v] = down[y];
    for (let x = 0; x < width; ++x) {
      const [left, right, u] = across[x];
      for (let c = 0; c < channels; ++c, ++k) {
        const upper = at(top, left, c) * (1 - u) + at(top, right, c) * u;
        values[k] = upper * (1 - v) + (at(bottom, left, c) * (1 - u) + at(bottom, right, c) * u) * v;
      }
    }
  }
  return {values, width, height, channels};
}

/** Returns for each of the *to* new places the two old ones that it lies between, and how far it is to the second. */
function between(from: number, to: number): (readonly [first: number, second: number, far: number])[] {
  return Array.from({length: to}, (_, i) => {
    const place = Math.min(from - 1, Math.max(0, ((i + 0.5) * from) / to - 0.5));
    const first = Math.floor(place);
    return [first, Math.min(from - 1, first + 1), place - first] as const;
  });
}
