import type {Raster} from "./raster.js";
import {resize, type Size} from "./resize.js";

/** How a texture goes on beyond its edge: turned round like a page, so that no seam shows, or begun again. */
export const tilings = ["mirrored", "repeated"] as const;

export interface FillTextureOptions {
  /** How large the texture is drawn; 1 is pixel for pixel. Defaults to 1. */
  readonly scale?: number;
  /** Defaults to "mirrored". */
  readonly tiling?: (typeof tilings)[number];
}

/**
 * Returns an image of the given *size* covered with the *texture*, from the
 * left upper corner. Throws `invalid scale: …`.
 */
export function fillTexture(
  texture: Raster,
  {width, height}: Size,
  {scale = 1, tiling = "mirrored"}: FillTextureOptions = {}
): Raster {
  if (!(scale > 0 && scale <= 16)) throw new RangeError(`invalid scale: ${scale}`);
  const scaled = {
    width: Math.max(1, Math.round(texture.width * scale)),
    height: Math.max(1, Math.round(texture.height * scale))
  };
  const tile = scale === 1 ? texture : resize(texture, scaled);
  const {channels} = tile;
  const values = new Float32Array(width * height * channels);
  const columns = Array.from({length: width}, (_, x) => place(x, tile.width, tiling));
  for (let y = 0, k = 0; y < height; ++y) {
    const row = place(y, tile.height, tiling) * tile.width;
    for (const column of columns)
      for (let c = 0; c < channels; ++c) values[k++] = tile.values[(row + column) * channels + c];
  }
  return {values, width, height, channels};
}

/** Returns which of the *length* samples of a tile stands at the given place. */
function place(at: number, length: number, tiling: (typeof tilings)[number]): number {
  if (tiling === "repeated") return at % length;
  const within = at % (2 * length);
  return within < length ? within : 2 * length - 1 - within;
}
