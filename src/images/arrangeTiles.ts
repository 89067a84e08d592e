import type {Raster} from "./raster.js";
import {tileGrid} from "./tileGrid.js";

/**
 * Returns the image with its *n* × *n* tiles arranged anew: the tile at place i,
 * counted row by row, is the one that was at place *order*[i]. What belongs to
 * no tile (see tileGrid) stays where it is, so every pixel is still there, once.
 * Throws `not an order of …` where a tile is missing or there twice, and what
 * tileGrid throws.
 */
export function arrangeTiles(image: Raster, n: number, order: readonly number[]): Raster {
  const {tileWidth, tileHeight, left, top} = tileGrid(image, n);
  if (order.length !== n * n || new Set(order).size !== n * n || !order.every((d) => d >= 0 && d < n * n))
    throw new RangeError(`not an order of ${n * n} tiles: ${order.slice(0, 8).join(", ")}`);
  const {width, channels} = image;
  const values = image.values.slice();
  const start = (tile: number, row: number) =>
    ((top + Math.floor(tile / n) * tileHeight + row) * width + left + (tile % n) * tileWidth) * channels;
  order.forEach((from, to) => {
    for (let row = 0; row < tileHeight; ++row) {
      const at = start(from, row);
      values.set(image.values.subarray(at, at + tileWidth * channels), start(to, row));
    }
  });
  return {...image, values};
}
