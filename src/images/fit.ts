import {centreCrop} from "./centreCrop.js";
import {luma} from "./luma.js";
import type {Raster} from "./raster.js";
import {replicate} from "./replicate.js";
import {resize, type Size} from "./resize.js";

export interface Shape extends Size {
  readonly channels: number;
}

/**
 * Returns the given *photo* (0…255, 1 or 3 channels) as a network of the
 * given input *shape* wants to see it: cropped at the centre to the shape's
 * ratio, resized with antialiasing, and turned to grey or to three equal
 * channels where needed. Values stay 0…255; scale them with toInput. Every
 * photo goes this one way to a network, at build time and in the browser.
 */
export function fit(photo: Raster, {width, height, channels}: Shape): Raster {
  if (channels !== 1 && channels !== 3) throw new RangeError(`not 1 or 3 channels: ${channels}`);
  const fitted = resize(centreCrop(photo, {ratio: width / height}), {width, height});
  if (fitted.channels === channels) return fitted;
  return channels === 1 ? luma(fitted) : replicate(fitted, channels);
}
