import type {Raster} from "./raster.js";

/** Returns the given *pixels* of one channel with that channel repeated *channels* times. */
export function replicate(pixels: Raster, channels: number): Raster {
  if (pixels.channels !== 1) throw new RangeError(`not 1 channel: ${pixels.channels}`);
  const {values, width, height} = pixels;
  const repeated = new Float32Array(width * height * channels);
  for (let i = 0; i < values.length; ++i) repeated.fill(values[i], i * channels, (i + 1) * channels);
  return {values: repeated, width, height, channels};
}
