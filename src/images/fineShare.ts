import {hartley, waveNumber} from "./hartley.js";
import type {Raster} from "./raster.js";

/**
 * Returns the share, 0…1, of the *image*’s contrast that lies in fine detail:
 * of the sum of squares about each channel’s mean, the part of the waves that
 * are shorter than *shortest* pixels, 8 by default. White noise has 0.95, and
 * an image without contrast 0. Throws `invalid length: …`.
 */
export function fineShare(image: Raster, shortest = 8): number {
  if (!(shortest > 0)) throw new RangeError(`invalid length: ${shortest}`);
  const {width, height, channels} = image;
  const {values} = hartley(image);
  let fine = 0;
  let all = 0;
  for (let i = channels; i < values.length; ++i) {
    const place = Math.floor(i / channels);
    const across = waveNumber(place % width, width) / width;
    const down = waveNumber(Math.floor(place / width), height) / height;
    const square = values[i] ** 2;
    all += square;
    if (Math.hypot(across, down) > 1 / shortest) fine += square;
  }
  return all > 1e-6 * values.length ? fine / all : 0;
}
