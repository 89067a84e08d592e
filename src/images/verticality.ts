import type {Raster} from "./raster.js";

/**
 * Returns how much of a digit's outline is vertical, 0…1: Σ dx² / Σ (dx² + dy²)
 * over the differences of neighbours across and down. 1 for an endless upright
 * stroke, ½ for a circle. NaN for blank paper. Throws `channels: 3`.
 */
export function verticality({values, width, height, channels}: Raster): number {
  if (channels !== 1) throw new RangeError(`channels: ${channels}`);
  const at = (x: number, y: number) => (x >= 0 && x < width && y >= 0 && y < height ? values[y * width + x] : 0);
  let [across, down] = [0, 0];
  for (let y = -1; y < height; ++y) {
    for (let x = -1; x < width; ++x) {
      across += (at(x + 1, y) - at(x, y)) ** 2;
      down += (at(x, y + 1) - at(x, y)) ** 2;
    }
  }
  return across / (across + down);
}
