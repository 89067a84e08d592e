import {fillPixels} from "../../images/fillPixels.js";
import {occlude} from "../../images/occlude.js";
import type {Raster} from "../../images/raster.js";
import {shuffleTiles} from "../../images/shuffleTiles.js";
import {silhouette} from "../../images/silhouette.js";
import {strongestBox} from "../../images/strongestBox.js";
import {textureMosaic} from "../../images/textureMosaic.js";
import {type TextureSwapOptions, textureSwap} from "../../images/textureSwap.js";
import type {Hypothesis} from "./hypotheses.js";

/** What the tests of a photo need; all of one size but the texture. */
export interface ShapeTestInput {
  readonly photo: Raster;
  /** Where the animal is, 0…1. */
  readonly mask: Raster;
  /** How much each place speaks for the class, one channel. */
  readonly map: Raster;
  /** Another's texture. */
  readonly texture: Raster;
}

export interface ShapeTestKnobs {
  /** How many tiles are shuffled, each way. */
  readonly tiles: number;
  readonly seed: number;
  /** The hidden square's side, as a part of the image's. */
  readonly square: number;
  /** A piece of the mosaic, as a part of the image's side. */
  readonly piece: number;
  /** How the other's texture is put on. */
  readonly swap: TextureSwapOptions;
}

/**
 * Returns the photo changed for each test of the scoreboard. Throws `empty
 * mask`.
 */
export function shapeTests(
  {photo, mask, map, texture}: ShapeTestInput,
  {tiles, seed, square, piece, swap}: ShapeTestKnobs
): Record<Hypothesis["id"], Raster> {
  const box = strongestBox(map, Math.round(photo.width * square));
  return {
    shuffled: shuffleTiles(photo, tiles, seed),
    hidden: occlude(photo, box, fillPixels(photo, "grey")),
    alone: silhouette(photo, mask, {fill: "photo"}),
    shape: silhouette(photo, mask),
    texture: textureMosaic(photo, mask, {side: Math.round(photo.width * piece), seed}),
    conflict: textureSwap(photo, mask, texture, swap)
  };
}
