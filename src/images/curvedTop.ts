import {inkBox, inkMask} from "./inkBox.js";
import type {Raster} from "./raster.js";

/**
 * Returns how much of an arch a digit's top is: seen from above, how far the
 * outline of its upper half rises over the straight line between its two ends,
 * on average, as a share of the ink's height. Near ½ · π / 4 for a circle; near
 * 0 for a bar (5, 7) and for the end of a stroke (1, 6); below 0 for the two
 * prongs of a 4. 0 for blank paper. Throws `channels: 3`.
 */
export function curvedTop(digit: Raster): number {
  const {width} = digit;
  const mask = inkMask(digit);
  const box = inkBox(mask, width);
  if (!box) return 0;
  const {left, top, right, bottom} = box;
  const middle = Math.ceil((top + bottom) / 2);
  const outline: number[] = [];
  for (let x = left; x < right; ++x) {
    let y = top;
    while (y < middle && !mask[y * width + x]) ++y;
    if (y < middle || outline.length) outline.push(y); // paper between two prongs counts as a valley
  }
  while (outline[outline.length - 1] === middle) outline.pop();
  const last = outline.length - 1;
  const [start, end] = [outline[0], outline[last]];
  let rise = 0;
  for (let k = 1; k < last; ++k) rise += start + ((end - start) * k) / last - outline[k];
  return rise / (outline.length * (bottom - top));
}
