import {maskedMean} from "./maskedMean.js";
import type {Raster} from "./raster.js";
import {throughMask} from "./throughMask.js";

/** What a shape, or the ground around it, can be painted with: a colour, the mean colour of the photo there, or the photo itself. */
export const paints = ["black", "white", "grey", "mean", "photo"] as const;

export type Paint = (typeof paints)[number];

export interface SilhouetteOptions {
  /** Of what lies within the mask; defaults to black. */
  readonly fill?: Paint;
  /** Of what lies around it; defaults to white. */
  readonly ground?: Paint;
}

/**
 * Returns the *photo* (0…255) with its animal, where the *mask* is, painted
 * over, and the ground around it too: a silhouette. Grey is 127.5. Throws
 * `empty mask` and `not …×…`.
 */
export function silhouette(
  photo: Raster,
  mask: Raster,
  {fill = "black", ground = "white"}: SilhouetteOptions = {}
): Raster {
  const rest = {...mask, values: mask.values.map((share) => 1 - share)};
  return throughMask(mask, painted(photo, mask, fill), painted(photo, rest, ground));
}

/** Returns the photo painted over; the mean colour is that of the part that the mask holds. */
export function painted(photo: Raster, mask: Raster, paint: Paint): Raster {
  if (paint === "photo") return photo;
  const {channels} = photo;
  const even = {black: 0, white: 255, grey: 127.5};
  const colour = paint === "mean" ? maskedMean(photo, mask) : new Array<number>(channels).fill(even[paint]);
  return {...photo, values: photo.values.map((_, i) => colour[i % channels])};
}
