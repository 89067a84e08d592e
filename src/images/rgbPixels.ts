import type {Raster} from "./raster.js";

/** Returns the RGB pixels (0…255) in *bytes* of 3 or 4 channels; an alpha channel is dropped. */
export function rgbPixels(bytes: ArrayLike<number>, width: number, height: number): Raster {
  const channels = bytes.length / (width * height);
  if (channels !== 3 && channels !== 4) throw new RangeError(`not 3 or 4 channels: ${channels}`);
  const values = new Float32Array(width * height * 3);
  for (let i = 0, j = 0; i < values.length; i += 3, j += channels) {
    values[i] = bytes[j];
    values[i + 1] = bytes[j + 1];
    values[i + 2] = bytes[j + 2];
  }
  return {values, width, height, channels: 3};
}
