import type {Raster} from "./raster.js";

/**
 * Returns the brightness of the given RGB *pixels* as one channel in the same
 * range: 0.299 R + 0.587 G + 0.114 B, the luma of ITU-R BT.601. Raster of one
 * channel are returned as they are.
 */
export function luma(pixels: Raster): Raster {
  const {values, width, height, channels} = pixels;
  if (channels === 1) return pixels;
  if (channels !== 3) throw new RangeError(`not 1 or 3 channels: ${channels}`);
  const grey = new Float32Array(width * height);
  for (let i = 0, j = 0; i < grey.length; ++i, j += 3) {
    grey[i] = 0.299 * values[j] + 0.587 * values[j + 1] + 0.114 * values[j + 2];
  }
  return {values: grey, width, height, channels: 1};
}
