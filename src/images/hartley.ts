import type {Raster} from "./raster.js";

/**
 * Returns the two-dimensional Hartley transform of each channel of the given
 * *pixels*: the real brother of the Fourier transform, with cas t = cos t +
 * sin t in place of cos t − i sin t, along the rows and then along the
 * columns. Normalised so that it is its own inverse and its own adjoint, and
 * keeps the sum of squares. The value at row v, column u belongs to the waves
 * of the frequencies `waveNumber(v, height)` and `waveNumber(u, width)`.
 * https://doi.org/10.1364/JOSA.73.001832
 */
export function hartley({values, width, height, channels}: Raster): Raster {
  const across = transform(values, width, {lines: height, next: width * channels, step: channels, channels});
  const down = transform(across, height, {lines: width, next: channels, step: width * channels, channels});
  return {values: down, width, height, channels};
}

/** Returns how many times the wave of the given *index* fits into *length* samples: 0, 1, 2, …, 2, 1. */
export function waveNumber(index: number, length: number): number {
  return Math.min(index, length - index);
}

interface Lines {
  lines: number;
  /** How far one line is from the next. */
  next: number;
  /** How far one sample of a line is from the next. */
  step: number;
  channels: number;
}

function transform(values: Float32Array, length: number, {lines, next, step, channels}: Lines): Float32Array {
  const waves = cas(length);
  const result = new Float32Array(values.length);
  const samples = new Float64Array(length);
  for (let line = 0; line < lines; ++line) {
    for (let c = 0; c < channels; ++c) {
      const start = line * next + c;
      for (let i = 0; i < length; ++i) samples[i] = values[start + i * step];
      for (let k = 0; k < length; ++k) {
        let sum = 0;
        for (let i = 0, at = 0; i < length; ++i) {
          sum += waves[at] * samples[i];
          at += k;
          if (at >= length) at -= length;
        }
        result[start + k * step] = sum;
      }
    }
  }
  return result;
}

/** Returns cas(2πi / length) / √length for every i. */
function cas(length: number): Float64Array {
  return Float64Array.from({length}, (_, i) => {
    const angle = (2 * Math.PI * i) / length;
    return (Math.cos(angle) + Math.sin(angle)) / Math.sqrt(length);
  });
}
