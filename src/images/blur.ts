import type {Raster} from "./raster.js";

export interface BlurOptions {
  /** The standard deviation of the Gaussian, in pixels; defaults to 10. */
  sigma?: number;
}

/**
 * Returns the given *pixels* blurred by a Gaussian, cut at three standard
 * deviations; the edges are continued outwards. A constant stays exactly
 * that constant, and a sigma of 0 changes nothing.
 */
export function blur(pixels: Raster, {sigma = 10}: BlurOptions = {}): Raster {
  if (!(sigma >= 0 && sigma < Infinity)) throw new RangeError(`invalid sigma: ${sigma}`);
  const {values, width, height, channels} = pixels;
  const kernel = gaussian(sigma);
  const across = smooth(
    values,
    kernel,
    {length: width, step: channels, lines: height, next: width * channels},
    channels
  );
  const down = smooth(across, kernel, {length: height, step: width * channels, lines: width, next: channels}, channels);
  return {values: down, width, height, channels};
}

/** Returns the weights of a Gaussian around its centre; their sum is 1. */
function gaussian(sigma: number): Float64Array {
  const radius = Math.ceil(3 * sigma);
  const weights = Float64Array.from({length: 2 * radius + 1}, (_, i) =>
    sigma > 0 ? Math.exp(-((i - radius) ** 2) / (2 * sigma ** 2)) : 1
  );
  const sum = weights.reduce((a, b) => a + b, 0);
  return weights.map((weight) => weight / sum);
}

interface Lines {
  /** How many samples a line has. */
  length: number;
  /** How far one sample is from the next. */
  step: number;
  /** How many lines there are. */
  lines: number;
  /** How far one line is from the next. */
  next: number;
}

function smooth(values: Float32Array, kernel: Float64Array, {length, step, lines, next}: Lines, channels: number) {
  const radius = (kernel.length - 1) / 2;
  const smoothed = new Float32Array(values.length);
  for (let line = 0; line < lines; ++line) {
    for (let i = 0; i < length; ++i) {
      for (let c = 0; c < channels; ++c) {
        const start = line * next + c;
        let sum = 0;
        for (let k = -radius; k <= radius; ++k) {
          sum += kernel[k + radius] * values[start + Math.min(Math.max(i + k, 0), length - 1) * step];
        }
        smoothed[start + i * step] = sum;
      }
    }
  }
  return smoothed;
}
