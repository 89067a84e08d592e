import type {Picture} from "./picture.js";
import type {Raster} from "./raster.js";

/** Returns the given *photo* (0…255, 1 or 3 channels) as an opaque picture, rounded and clipped to bytes. */
export function toPicture({values, width, height, channels}: Raster): Picture {
  if (channels !== 1 && channels !== 3) throw new RangeError(`not 1 or 3 channels: ${channels}`);
  const rgba = new Uint8ClampedArray(width * height * 4);
  const [g, b] = channels === 3 ? [1, 2] : [0, 0];
  for (let i = 0, j = 0; i < values.length; i += channels, j += 4) {
    rgba[j] = values[i];
    rgba[j + 1] = values[i + g];
    rgba[j + 2] = values[i + b];
    rgba[j + 3] = 255;
  }
  return {rgba, width, height};
}
