import type {CropBox} from "./crop.js";
import type {Raster} from "./raster.js";

/** Returns whether nothing is in the given *box* of an image of one channel: all of its pixels are zero. */
export function isBlank({values, width}: Raster, {top, left, bottom, right}: CropBox): boolean {
  for (let y = top; y < bottom; ++y) for (let x = left; x < right; ++x) if (values[y * width + x] > 0) return false;
  return true;
}
