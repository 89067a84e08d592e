import type {CropBox} from "./crop.js";
import type {Raster} from "./raster.js";

/** Returns whether there is ink at each pixel of a digit: half the darkness of full ink (255) or more. Throws `channels: 3`. */
export function inkMask({values, channels}: Raster): Uint8Array {
  if (channels !== 1) throw new RangeError(`channels: ${channels}`);
  const mask = new Uint8Array(values.length);
  for (let i = 0; i < mask.length; ++i) mask[i] = values[i] >= 127.5 ? 1 : 0;
  return mask;
}

/** Returns the smallest box around the ink of the given *mask*, of the given width; null for blank paper. */
export function inkBox(mask: Uint8Array, width: number): CropBox | null {
  let [left, top, right, bottom] = [width, Infinity, 0, 0];
  for (let i = 0, x = 0, y = 0; i < mask.length; ++i) {
    if (mask[i]) {
      if (x < left) left = x;
      if (x >= right) right = x + 1;
      if (y < top) top = y;
      bottom = y + 1;
    }
    if (++x === width) {
      x = 0;
      ++y;
    }
  }
  return right > 0 ? {left, top, right, bottom} : null;
}
