import {inkMask} from "./inkBox.js";
import type {Raster} from "./raster.js";

/**
 * Returns how many holes a digit's ink has: pieces of paper that no path of
 * side-by-side steps joins to the edge. Strokes that touch at a corner close a
 * hole. Throws `channels: 3`.
 */
export function holes(digit: Raster): number {
  const {width, height} = digit;
  const seen = inkMask(digit);
  const stack: number[] = [];
  const visit = (i: number) => {
    seen[i] = 1;
    stack.push(i);
  };
  const flood = (start: number): boolean => {
    if (seen[start]) return false;
    visit(start);
    for (let i = stack.pop(); i !== undefined; i = stack.pop()) {
      const x = i % width;
      if (x > 0 && !seen[i - 1]) visit(i - 1);
      if (x < width - 1 && !seen[i + 1]) visit(i + 1);
      if (i >= width && !seen[i - width]) visit(i - width);
      if (i + width < seen.length && !seen[i + width]) visit(i + width);
    }
    return true;
  };
  for (let x = 0; x < width; ++x) for (const y of [0, height - 1]) flood(y * width + x);
  for (let y = 0; y < height; ++y) for (const x of [0, width - 1]) flood(y * width + x);
  let count = 0;
  for (let i = 0; i < seen.length; ++i) if (flood(i)) ++count;
  return count;
}
