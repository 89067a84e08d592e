import {type MapScaleOptions, mapScale} from "./mapScale.js";
import type {MapPicture} from "./picture.js";
import type {Raster} from "./raster.js";

/**
 * Returns a picture of the given signed *map* (1 or 3 channels) in which
 * mid-grey is 0, white (or the full channel) is the scale and black is minus
 * the scale: the 99.9th percentile of |value| unless an option says
 * otherwise. A map of zeros is flagged and flat grey, and its scale is 0.
 */
export function signedPicture(map: Raster, options: MapScaleOptions = {}): MapPicture {
  const {values, width, height, channels} = map;
  if (channels !== 1 && channels !== 3) throw new RangeError(`not 1 or 3 channels: ${channels}`);
  const scale = mapScale(values, options);
  const zero = scale === 0;
  const gain = zero ? 0 : 127.5 / scale;
  const rgba = new Uint8ClampedArray(width * height * 4);
  const [g, b] = channels === 3 ? [1, 2] : [0, 0];
  for (let i = 0, j = 0; i < values.length; i += channels, j += 4) {
    rgba[j] = 127.5 + values[i] * gain;
    rgba[j + 1] = 127.5 + values[i + g] * gain;
    rgba[j + 2] = 127.5 + values[i + b] * gain;
    rgba[j + 3] = 255;
  }
  return {rgba, width, height, scale, zero};
}
