import {crop} from "./crop.js";
import {movingCrop} from "./movingCrop.js";
import type {Raster} from "./raster.js";
import {resize} from "./resize.js";

/** Returns what a calm hand would show of the *photo* after *seconds*, as a square of the given *side*. */
export function cropAt(photo: Raster, seconds: number, side: number): Raster {
  return resize(crop(photo, movingCrop(seconds, photo)), {width: side, height: side});
}
