import type {Raster} from "../../images/raster.js";

export interface FilterMapOptions {
  /** Added at every place; defaults to 0. */
  readonly bias?: number;
  /** How far the window steps; defaults to 1. */
  readonly stride?: number;
}

/**
 * Returns the map of one convolution filter over the *input*: at each place
 * where the window fits, the products of the *filter*'s values with those
 * under it, summed over the window and the channels, and the bias. The filter
 * has the input's channels; what comes out has one. No ReLU. Throws `not 3
 * channels: 1`, `filter does not fit: 5×5`.
 */
export function filterMap(input: Raster, filter: Raster, {bias = 0, stride = 1}: FilterMapOptions = {}): Raster {
  const {channels} = input;
  if (filter.channels !== channels) throw new RangeError(`not ${channels} channels: ${filter.channels}`);
  const width = Math.floor((input.width - filter.width) / stride) + 1;
  const height = Math.floor((input.height - filter.height) / stride) + 1;
  if (!(width > 0 && height > 0)) throw new RangeError(`filter does not fit: ${filter.height}×${filter.width}`);
  const row = filter.width * channels;
  const values = new Float32Array(width * height);
  for (let y = 0, k = 0; y < height; ++y) {
    for (let x = 0; x < width; ++x, ++k) {
      let sum = bias;
      for (let v = 0, j = 0; v < filter.height; ++v) {
        const start = ((y * stride + v) * input.width + x * stride) * channels;
        for (let i = start; i < start + row; ++i, ++j) sum += input.values[i] * filter.values[j];
      }
      values[k] = sum;
    }
  }
  return {values, width, height, channels: 1};
}
