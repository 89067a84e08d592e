import type {Raster} from "./raster.js";

/** What a network calls black and white, e.g. [-1, 1]. */
export type Range = readonly [black: number, white: number];

/**
 * Returns the values of the given *pixels* (0…255) scaled linearly to the
 * *range* of a network's input, in the same order.
 */
export function toInput({values}: Raster, [black, white]: Range): Float32Array<ArrayBuffer> {
  const scale = (white - black) / 255;
  return values.map((value) => black + value * scale);
}
