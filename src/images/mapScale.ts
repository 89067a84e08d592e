import {percentile} from "./percentile.js";

export interface MapScaleOptions {
  /** The percentile of |value| that gets the strongest colour; defaults to 99.9. */
  percentile?: number;
  /** The |value| that gets the strongest colour, instead of a percentile. */
  scale?: number;
}

/**
 * Returns the |value| that shall get the strongest colour in a picture of the
 * given *values*: their percentile, or a scale given (to compare pictures).
 * Where a percentile is 0 though some value is not, as for a signal that
 * covers a few pixels only, it is the largest |value|. It is 0 only when
 * every value is.
 */
export function mapScale(values: Float32Array, {percentile: p = 99.9, scale}: MapScaleOptions = {}): number {
  if (scale !== undefined && !(scale > 0 && scale < Infinity)) throw new RangeError(`invalid scale: ${scale}`);
  const magnitudes = values.map(Math.abs);
  const strongest = magnitudes.reduce((a, b) => Math.max(a, b), 0); // NaN if there is one
  if (!Number.isFinite(strongest)) throw new RangeError(`not finite: ${strongest}`);
  return strongest === 0 ? 0 : (scale ?? (percentile(magnitudes, p) || strongest));
}
