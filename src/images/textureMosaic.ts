import {randomLcg} from "d3-random";
import type {Raster} from "./raster.js";

export interface TextureMosaicOptions {
  /** The side of a piece, in pixels; where no piece of it fits within the mask, the largest that does. Defaults to an eighth of the shorter side. */
  readonly side?: number;
  /** A whole number; the same seed gives the same mosaic. Defaults to 1. */
  readonly seed?: number;
}

/**
 * Returns an image of the same size made of square pieces of the given one,
 * each cut at random from where it lies wholly within the *mask* (0…1, one
 * channel), side by side from the left upper corner: the texture stays, the
 * shape is gone, and so is the ground. Throws `empty mask` where not even a
 * piece of 8 pixels fits.
 */
export function textureMosaic(image: Raster, mask: Raster, {side, seed = 1}: TextureMosaicOptions = {}): Raster {
  const {values, width, height, channels} = image;
  const {size, places} = piecesWithin(mask, side ?? Math.round(Math.min(width, height) / 8));
  const random = randomLcg(seed);
  random(); // the first number of neighbouring seeds is nearly the same
  const mosaic = new Float32Array(values.length);
  for (let top = 0; top < height; top += size) {
    for (let left = 0; left < width; left += size) {
      const from = places[Math.floor(random() * places.length)];
      const columns = Math.min(size, width - left);
      for (let row = 0; row < Math.min(size, height - top); ++row) {
        const start = (from + row * width) * channels;
        mosaic.set(values.subarray(start, start + columns * channels), ((top + row) * width + left) * channels);
      }
    }
  }
  return {...image, values: mosaic};
}

/** Returns where, by the pixel of the left upper corner, a square of *side* pixels or the largest smaller one fits in the mask. */
function piecesWithin({values, width, height}: Raster, side: number): {size: number; places: number[]} {
  // for each pixel the largest square within the mask whose right lower corner it is
  const largest = new Uint16Array(width * height);
  for (let i = 0; i < largest.length; ++i) {
    if (values[i] <= 0.99) continue;
    largest[i] = i % width && i >= width ? 1 + Math.min(largest[i - 1], largest[i - width], largest[i - width - 1]) : 1;
  }
  const size = Math.min(
    side,
    largest.reduce((a, b) => Math.max(a, b), 0)
  );
  if (!(size >= 8)) throw new RangeError("empty mask");
  const places: number[] = [];
  largest.forEach((fits, i) => {
    if (fits >= size) places.push(i - (size - 1) * (width + 1));
  });
  return {size, places};
}
