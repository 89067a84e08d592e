import {percentile} from "../images/percentile.js";
import type {Raster} from "../images/raster.js";

/** A penalty: its value, and its gradient with respect to every value of the image. */
export interface Penalty {
  readonly value: number;
  readonly gradient: Float32Array;
}

/** Returns the mean square of the image's values: 0 for a grey image where 0 is grey. */
export function meanSquare({values}: Raster): Penalty {
  let sum = 0;
  const gradient = new Float32Array(values.length);
  for (let i = 0; i < values.length; ++i) {
    sum += values[i] ** 2;
    gradient[i] = (2 * values[i]) / values.length;
  }
  return {value: sum / values.length, gradient};
}

/**
 * Returns the total variation of the image, as a mean over its values: of
 * each, the length of its slope to the right and down, √(dx² + dy² + ε). The
 * small ε, 1e-6, makes it smooth where the image is flat. https://arxiv.org/abs/1412.0035
 */
export function totalVariation({values, width, height, channels}: Raster): Penalty {
  const gradient = new Float32Array(values.length);
  let sum = 0;
  for (let row = 0, i = 0; row < height; ++row) {
    for (let column = 0; column < width; ++column) {
      const right = column + 1 < width ? channels : 0;
      const down = row + 1 < height ? width * channels : 0;
      for (let c = 0; c < channels; ++c, ++i) {
        const dx = values[i + right] - values[i];
        const dy = values[i + down] - values[i];
        const length = Math.sqrt(dx * dx + dy * dy + 1e-6);
        sum += length;
        const share = 1 / (length * values.length);
        gradient[i + right] += dx * share;
        gradient[i + down] += dy * share;
        gradient[i] -= (dx + dy) * share;
      }
    }
  }
  return {value: sum / values.length, gradient};
}

/**
 * Returns the *image* with its weakest pixels set to 0: the given *share*
 * (0…1) of them whose *strengths*, one a pixel, are smallest.
 * https://arxiv.org/abs/1506.06579
 */
export function clipWeakest(image: Raster, strengths: Float32Array, share: number): Raster {
  if (!(share >= 0 && share <= 1)) throw new RangeError(`invalid share: ${share}`);
  const {channels} = image;
  const values = image.values.slice();
  const least = percentile(strengths, 100 * share);
  for (let i = 0; i < strengths.length; ++i) {
    if (share > 0 && (strengths[i] < least || share === 1)) values.fill(0, i * channels, (i + 1) * channels);
  }
  return {...image, values};
}

/** Returns how far every pixel is from 0, over its channels. */
export function pixelNorms({values, width, height, channels}: Raster): Float32Array {
  const norms = new Float32Array(width * height);
  for (let i = 0; i < values.length; ++i) norms[Math.floor(i / channels)] += values[i] ** 2;
  return norms.map(Math.sqrt);
}

/** Returns how much every pixel contributes: |Σ value · gradient| over its channels. */
export function contributions({values, width, height, channels}: Raster, gradient: Float32Array): Float32Array {
  const sums = new Float32Array(width * height);
  for (let i = 0; i < values.length; ++i) sums[Math.floor(i / channels)] += values[i] * gradient[i];
  return sums.map(Math.abs);
}
