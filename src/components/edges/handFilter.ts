import {correlation} from "../../evaluation/correlation.js";
import {luma} from "../../images/luma.js";
import type {Raster} from "../../images/raster.js";

/** A filter written by hand: nine weights, row by row, for the brightness of the nine pixels under it. */
export type HandWeights = readonly number[];

/**
 * Returns what a hand-written 3 × 3 filter makes of a picture: the weighted sum
 * of the brightness, 0…255, at every second pixel of every second row, without
 * what is negative. Places where it would stick out are left out, as in the
 * network’s first layer.
 */
export function handFilter(pixels: Raster, weights: HandWeights): Raster {
  const grey = luma(pixels);
  const width = Math.floor((grey.width - 3) / 2) + 1;
  const height = Math.floor((grey.height - 3) / 2) + 1;
  const values = new Float32Array(width * height);
  for (let y = 0; y < height; ++y) {
    for (let x = 0; x < width; ++x) {
      let sum = 0;
      for (const [k, weight] of weights.entries())
        sum += weight * grey.values[(2 * y + Math.floor(k / 3)) * grey.width + 2 * x + (k % 3)];
      values[y * width + x] = Math.max(0, sum);
    }
  }
  return {values, width, height, channels: 1};
}

/** Returns how alike the map of a hand-written filter and that of a unit are: Pearson’s r over all places; NaN where one of them is the same everywhere. */
export function likeness(mine: Raster, unit: Raster): number {
  if (mine.width !== unit.width || mine.height !== unit.height)
    throw new RangeError(`not of one size: ${mine.width}×${mine.height}, ${unit.width}×${unit.height}`);
  return correlation(mine.values, unit.values);
}
