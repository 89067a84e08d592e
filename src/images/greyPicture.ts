import {type MapScaleOptions, mapScale} from "./mapScale.js";
import type {MapPicture} from "./picture.js";
import type {Raster} from "./raster.js";

/**
 * Returns a picture of the given *map* of one channel in which black is 0 and
 * white the scale: the 99.9th percentile of |value| unless an option says
 * otherwise. Negative values are black. A map of zeros is flagged, black, and
 * its scale is 0.
 */
export function greyPicture({values, width, height, channels}: Raster, options: MapScaleOptions = {}): MapPicture {
  if (channels !== 1) throw new RangeError(`not 1 channel: ${channels}`);
  const scale = mapScale(values, options);
  const gain = scale === 0 ? 0 : 255 / scale;
  const rgba = new Uint8ClampedArray(width * height * 4);
  for (let i = 0, j = 0; i < values.length; ++i, j += 4) {
    const level = values[i] * gain;
    rgba[j] = level;
    rgba[j + 1] = level;
    rgba[j + 2] = level;
    rgba[j + 3] = 255;
  }
  return {rgba, width, height, scale, zero: scale === 0};
}
