import type {Raster} from "./raster.js";

/** n × n tiles of equal size, centred in an image. */
export interface TileGrid {
  readonly n: number;
  readonly tileWidth: number;
  readonly tileHeight: number;
  /** How far the first tile is from the image's left and top. */
  readonly left: number;
  readonly top: number;
}

/**
 * Returns how an image is cut into *n* × *n* tiles of equal size, as large as
 * whole pixels allow. Where n does not divide a side, the remaining pixels, at
 * most n − 1 rows and n − 1 columns, lie around the grid, half on either side
 * (the odd one right or below), and belong to no tile. Throws `invalid tile
 * count: …`, and `too many tiles: …` where a tile would be smaller than a pixel.
 */
export function tileGrid({width, height}: Pick<Raster, "width" | "height">, n: number): TileGrid {
  if (!(Number.isInteger(n) && n >= 1)) throw new RangeError(`invalid tile count: ${n}`);
  if (n > Math.min(width, height))
    throw new RangeError(`too many tiles: ${n}×${n} (the image is ${width}×${height} pixels)`);
  const tileWidth = Math.floor(width / n);
  const tileHeight = Math.floor(height / n);
  return {n, tileWidth, tileHeight, left: (width - n * tileWidth) >> 1, top: (height - n * tileHeight) >> 1};
}
