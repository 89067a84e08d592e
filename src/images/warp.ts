import type {Raster} from "./raster.js";

/** How an image is moved, about its centre: turned, then enlarged, then shifted. */
export interface Warp {
  /** Raster to the right and down. */
  readonly x: number;
  readonly y: number;
  /** How many times larger things become. */
  readonly scale: number;
  /** Clockwise, in degrees. */
  readonly degrees: number;
}

/** Changes nothing. */
export const still: Warp = {x: 0, y: 0, scale: 1, degrees: 0};

/**
 * Returns the given *pixels* moved by the given warp, sampled bilinearly; what
 * comes from outside the image is 0. A shift by whole pixels is exact.
 */
export function warp(pixels: Raster, how: Warp): Raster {
  return sample(pixels, how, false);
}

/**
 * Returns what `warp` does to the *gradient*, on its way back: the gradient
 * with respect to the pixels before they were moved. The adjoint of `warp`.
 */
export function warpBack(gradient: Raster, how: Warp): Raster {
  return sample(gradient, how, true);
}

/** Gathers the four neighbours of every place with their weights, or gives each its share back. */
function sample({values, width, height, channels}: Raster, {x, y, scale, degrees}: Warp, back: boolean): Raster {
  if (!(scale > 0 && scale < Infinity)) throw new RangeError(`invalid scale: ${scale}`);
  const result = new Float32Array(values.length);
  const angle = (degrees * Math.PI) / 180;
  const cos = degrees === 0 ? 1 / scale : Math.cos(angle) / scale;
  const sin = degrees === 0 ? 0 : Math.sin(angle) / scale;
  const centreX = (width - 1) / 2;
  const centreY = (height - 1) / 2;
  for (let row = 0; row < height; ++row) {
    for (let column = 0; column < width; ++column) {
      const dx = column - x - centreX;
      const dy = row - y - centreY;
      const fromX = centreX + cos * dx + sin * dy;
      const fromY = centreY - sin * dx + cos * dy;
      const left = Math.floor(fromX);
      const top = Math.floor(fromY);
      const here = (row * width + column) * channels;
      for (let corner = 0; corner < 4; ++corner) {
        const cx = left + (corner & 1);
        const cy = top + (corner >> 1);
        if (cx < 0 || cx >= width || cy < 0 || cy >= height) continue;
        const weight = (1 - Math.abs(fromX - cx)) * (1 - Math.abs(fromY - cy));
        if (weight === 0) continue;
        const there = (cy * width + cx) * channels;
        for (let c = 0; c < channels; ++c) {
          if (back) result[there + c] += weight * values[here + c];
          else result[here + c] += weight * values[there + c];
        }
      }
    }
  }
  return {values: result, width, height, channels};
}
