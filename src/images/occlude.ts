import type {CropBox} from "./crop.js";
import type {Raster} from "./raster.js";

/**
 * Returns the image with the given box replaced by the same place of *cover*,
 * an image of the same shape (see fillPixels). Throws `box outside: …` and
 * `not …×…×…`.
 */
export function occlude(image: Raster, {top, left, bottom, right}: CropBox, cover: Raster): Raster {
  const {width, height, channels} = image;
  if (cover.width !== width || cover.height !== height || cover.channels !== channels)
    throw new RangeError(`not ${width}×${height}×${channels}: ${cover.width}×${cover.height}×${cover.channels}`);
  if (!(top >= 0 && left >= 0 && bottom <= height && right <= width && top < bottom && left < right))
    throw new RangeError(`box outside: ${top}…${bottom}, ${left}…${right} of ${height}×${width}`);
  const values = image.values.slice();
  for (let y = top; y < bottom; ++y) {
    const start = (y * width + left) * channels;
    const end = (y * width + right) * channels;
    values.set(cover.values.subarray(start, end), start);
  }
  return {...image, values};
}
