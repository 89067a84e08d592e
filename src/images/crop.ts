import type {Raster} from "./raster.js";

/** A rectangle of pixels; *bottom* and *right* are the first that are outside. */
export interface CropBox {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

/** Returns the given part of the pixels. Throws `box outside: …` where it is not within them. */
export function crop({values, width, height, channels}: Raster, {top, left, bottom, right}: CropBox): Raster {
  if (!(top >= 0 && left >= 0 && bottom <= height && right <= width && top < bottom && left < right))
    throw new RangeError(`box outside: ${top}…${bottom}, ${left}…${right} of ${height}×${width}`);
  const cut = new Float32Array((bottom - top) * (right - left) * channels);
  for (let y = top; y < bottom; ++y) {
    const start = (y * width + left) * channels;
    cut.set(values.subarray(start, start + (right - left) * channels), (y - top) * (right - left) * channels);
  }
  return {values: cut, width: right - left, height: bottom - top, channels};
}
