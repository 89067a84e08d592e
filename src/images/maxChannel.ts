import type {Raster} from "./raster.js";

/**
 * Returns the largest |value| over the channels at every position of the
 * given *map*, one channel: the saliency map of a gradient
 * (Simonyan 2013, https://arxiv.org/abs/1312.6034).
 */
export function maxChannel({values, width, height, channels}: Raster): Raster {
  const largest = new Float32Array(width * height);
  for (let i = 0, j = 0; i < largest.length; ++i) {
    for (let c = 0; c < channels; ++c, ++j) largest[i] = Math.max(largest[i], Math.abs(values[j]));
  }
  return {values: largest, width, height, channels: 1};
}
