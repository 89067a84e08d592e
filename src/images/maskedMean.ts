import type {Raster} from "./raster.js";

/**
 * Returns the mean of each channel of the *image* over the *mask* (0…1, one
 * channel, of the same size), each pixel counted as much as the mask holds of
 * it; over the whole image where the mask is empty.
 */
export function maskedMean({values, channels}: Raster, mask: Raster): number[] {
  const sums = new Array<number>(channels).fill(0);
  const total = mask.values.reduce((sum, share) => sum + share, 0);
  const weight = (pixel: number) => (total > 0 ? mask.values[pixel] / total : 1 / mask.values.length);
  values.forEach((value, i) => {
    sums[i % channels] += value * weight(Math.floor(i / channels));
  });
  return sums;
}
