import type {Raster} from "./raster.js";

export interface CentreCropOptions {
  /** The ratio of width to height that the crop shall have; defaults to 1, a square. */
  ratio?: number;
}

/**
 * Returns the largest centred region of the given *pixels* that has the given
 * ratio, to the nearest pixel; at least 1×1. An odd pixel too many is cut
 * from the right or the bottom.
 */
export function centreCrop(pixels: Raster, {ratio = 1}: CentreCropOptions = {}): Raster {
  if (!(ratio > 0 && ratio < Infinity)) throw new RangeError(`invalid ratio: ${ratio}`);
  const {values, channels} = pixels;
  const width = Math.min(pixels.width, Math.max(1, Math.round(pixels.height * ratio)));
  const height = Math.min(pixels.height, Math.max(1, Math.round(pixels.width / ratio)));
  const left = Math.floor((pixels.width - width) / 2);
  const top = Math.floor((pixels.height - height) / 2);
  const cropped = new Float32Array(width * height * channels);
  for (let y = 0; y < height; ++y) {
    const start = ((top + y) * pixels.width + left) * channels;
    cropped.set(values.subarray(start, start + width * channels), y * width * channels);
  }
  return {values: cropped, width, height, channels};
}
