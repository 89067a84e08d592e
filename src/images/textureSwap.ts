import {type FillTextureOptions, fillTexture} from "./fillTexture.js";
import type {Raster} from "./raster.js";
import {type Paint, painted} from "./silhouette.js";
import {throughMask} from "./throughMask.js";

export interface TextureSwapOptions extends FillTextureOptions {
  /** What lies around the shape; defaults to white. */
  readonly ground?: Paint;
}

/**
 * Returns the *photo* (0…255) with what the *mask* holds covered by the
 * *texture*: one animal's shape in another's skin. Throws `empty mask` and what
 * fillTexture throws.
 */
export function textureSwap(
  photo: Raster,
  mask: Raster,
  texture: Raster,
  {ground = "white", ...how}: TextureSwapOptions = {}
): Raster {
  const rest = {...mask, values: mask.values.map((share) => 1 - share)};
  return throughMask(mask, fillTexture(texture, photo, how), painted(photo, rest, ground));
}
