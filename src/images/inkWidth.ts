import {inkBox, inkMask} from "./inkBox.js";
import type {Raster} from "./raster.js";

/** Returns how many columns of pixels a digit's ink spans; 0 for blank paper. */
export function inkWidth(digit: Raster): number {
  const box = inkBox(inkMask(digit), digit.width);
  return box ? box.right - box.left : 0;
}
