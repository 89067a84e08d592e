import {arrangeTiles} from "./arrangeTiles.js";
import type {Raster} from "./raster.js";
import {shuffledOrder} from "./shuffledOrder.js";

/**
 * Returns the image cut into *n* × *n* tiles in a random order; the same *seed*
 * gives the same picture. Where n does not divide a side, a frame of at most
 * n − 1 rows and columns stays in place (see tileGrid). Throws `too many tiles:
 * …`, `invalid tile count: …` and `invalid seed: …`.
 */
export function shuffleTiles(image: Raster, n: number, seed: number): Raster {
  return arrangeTiles(image, n, shuffledOrder(n * n, seed));
}
