import type {CropBox} from "./crop.js";
import type {Raster} from "./raster.js";

/**
 * Returns the box of the square of *side* pixels over which the *map* (one
 * channel, any numbers) has the largest sum, the first of equal ones. Throws
 * `box outside: …` where the square is larger than the map.
 */
export function strongestBox({values, width, height}: Raster, side: number): CropBox {
  if (!(side >= 1 && side <= Math.min(width, height)))
    throw new RangeError(`box outside: ${side} of ${height}×${width}`);
  const table = new Float64Array((width + 1) * (height + 1));
  const at = (y: number, x: number) => table[y * (width + 1) + x];
  for (let y = 0; y < height; ++y) {
    for (let x = 0; x < width; ++x) {
      table[(y + 1) * (width + 1) + x + 1] = values[y * width + x] + at(y, x + 1) + at(y + 1, x) - at(y, x);
    }
  }
  let best: CropBox | undefined;
  let most = Number.NEGATIVE_INFINITY;
  for (let top = 0; top + side <= height; ++top) {
    for (let left = 0; left + side <= width; ++left) {
      const [bottom, right] = [top + side, left + side];
      const sum = at(bottom, right) - at(top, right) - at(bottom, left) + at(top, left);
      if (sum > most) [most, best] = [sum, {top, left, bottom, right}];
    }
  }
  return best!;
}
