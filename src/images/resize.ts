import type {Raster} from "./raster.js";

export interface Size {
  readonly width: number;
  readonly height: number;
}

/**
 * Returns the given *pixels*, 0…255, resampled to the given *size* by the
 * Lanczos filter of three lobes: pixel centres lie at halves, the filter is
 * scaled to the coarser image so that nothing aliases, its weights are
 * normalised at the borders, and what overshoots is clamped to 0…255. The same
 * as LANCZOS of the Python Imaging Library and lanczos3 of libvips, but for
 * their rounding to whole numbers. A constant stays exactly that constant.
 */
export function resize(pixels: Raster, {width, height}: Size): Raster {
  if (!(width > 0 && height > 0 && Number.isInteger(width * height)))
    throw new RangeError(`invalid size: ${width}×${height}`);
  const {values, channels} = pixels;
  const wide = resample(values, pixels.width, width, {lines: pixels.height, step: channels, channels, across: true});
  const high = resample(wide, pixels.height, height, {lines: width, step: width * channels, channels, across: false});
  for (let i = 0; i < high.length; ++i) high[i] = Math.min(255, Math.max(0, high[i]));
  return {values: high, width, height, channels};
}

interface Axis {
  /** How many lines there are to resample. */
  lines: number;
  /** How far one sample of a line is from the next. */
  step: number;
  channels: number;
  /** Whether lines are rows (sampled across) or columns. */
  across: boolean;
}

/** Returns every line of *values* resampled from *from* to *to* samples. */
function resample(values: Float32Array, from: number, to: number, {lines, step, channels, across}: Axis): Float32Array {
  if (from === to) return values.slice();
  const filter = taps(from, to);
  const resampled = new Float32Array(lines * to * channels);
  for (let j = 0, length = lines * to; j < length; ++j) {
    // in the order of the result in memory: along a row when across, else row by row
    const [line, i] = across ? [Math.floor(j / to), j % to] : [j % lines, Math.floor(j / lines)];
    const {first, weights} = filter[i];
    const start = line * (across ? from * channels : channels) + first * step;
    for (let c = 0; c < channels; ++c) {
      let sum = 0;
      for (let k = 0, at = start + c; k < weights.length; ++k, at += step) sum += weights[k] * values[at];
      resampled[j * channels + c] = sum;
    }
  }
  return resampled;
}

interface Taps {
  /** The first sample that counts. */
  first: number;
  /** The weights of it and its successors; their sum is 1. */
  weights: Float64Array;
}

/** Returns for each of the *to* new samples which of the old ones it is made of. */
function taps(from: number, to: number): Taps[] {
  const scale = from / to;
  const stretch = Math.max(scale, 1);
  const radius = 3 * stretch;
  return Array.from({length: to}, (_, i) => {
    const centre = (i + 0.5) * scale;
    const first = Math.max(0, Math.floor(centre - radius + 0.5));
    const last = Math.min(from, Math.floor(centre + radius + 0.5));
    const weights = Float64Array.from({length: last - first}, (_, k) => lanczos((first + k + 0.5 - centre) / stretch));
    const sum = weights.reduce((a, b) => a + b, 0);
    return {first, weights: weights.map((weight) => weight / sum)};
  });
}

/** Returns sinc(t) · sinc(t ÷ 3) within three lobes, 0 beyond. */
function lanczos(t: number): number {
  if (t === 0) return 1;
  if (Math.abs(t) >= 3) return 0;
  const angle = Math.PI * t;
  return (3 * Math.sin(angle) * Math.sin(angle / 3)) / (angle * angle);
}
