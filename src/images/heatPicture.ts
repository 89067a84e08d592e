import {heatColour} from "./heatColour.js";
import {type MapScaleOptions, mapScale} from "./mapScale.js";
import {maxChannel} from "./maxChannel.js";
import type {MapPicture} from "./picture.js";
import type {Raster} from "./raster.js";
import {signColour} from "./signColour.js";

export interface HeatPictureOptions extends MapScaleOptions {
  /**
   * Sequential (the default): black through magenta to pale yellow by the
   * largest |value| over the channels. Diverging, for one channel: red is
   * negative, near-white 0 and blue positive.
   */
  colours?: "sequential" | "diverging";
}

/**
 * Returns a picture of the given *map* in colours that stand for numbers: the
 * strongest is the scale, the 99.9th percentile of |value| unless an option
 * says otherwise. A map of zeros is flagged and flat grey, and its scale is 0.
 */
export function heatPicture(map: Raster, {colours = "sequential", ...options}: HeatPictureOptions = {}): MapPicture {
  if (colours === "diverging" && map.channels !== 1) throw new RangeError(`not 1 channel: ${map.channels}`);
  const {values, width, height} = colours === "diverging" ? map : maxChannel(map);
  const scale = mapScale(values, options);
  const zero = scale === 0;
  const colourOf = colours === "diverging" ? signColour : heatColour;
  const rgba = new Uint8ClampedArray(width * height * 4);
  for (let i = 0, j = 0; i < values.length; ++i, j += 4) {
    const [r, g, b] = zero ? GREY : colourOf(values[i] / scale);
    rgba[j] = r;
    rgba[j + 1] = g;
    rgba[j + 2] = b;
    rgba[j + 3] = 255;
  }
  return {rgba, width, height, scale, zero};
}

const GREY = [128, 128, 128] as const;
