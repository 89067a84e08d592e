import type {Raster} from "./raster.js";

/**
 * Returns *inside* where the *mask* (0…1, one channel) is 1, *outside* where it
 * is 0, and their mixture between; all of one size. Throws `empty mask` where
 * the mask holds less than one pixel in all, and `not …×…`.
 */
export function throughMask(mask: Raster, inside: Raster, outside: Raster): Raster {
  const {width, height, channels} = inside;
  for (const other of [mask, outside])
    if (other.width !== width || other.height !== height)
      throw new RangeError(`not ${width}×${height}: ${other.width}×${other.height}`);
  if (outside.channels !== channels) throw new RangeError(`not ${channels} channels: ${outside.channels}`);
  if (!(mask.values.reduce((sum, value) => sum + value, 0) >= 1)) throw new RangeError("empty mask");
  const values = inside.values.map((value, i) => {
    const share = mask.values[Math.floor(i / channels)];
    return share * value + (1 - share) * outside.values[i];
  });
  return {values, width, height, channels};
}
