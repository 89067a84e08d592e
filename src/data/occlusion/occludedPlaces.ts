import {mapStride, type OccludedMap, type OccludedPlace} from "../../components/occlusion/occluders.js";
import {fillPixels, type PixelFill} from "../../images/fillPixels.js";
import {occlude} from "../../images/occlude.js";
import {occlusionWindows} from "../../images/occlusionWindows.js";
import type {Raster} from "../../images/raster.js";
import type {ImageScores} from "../../worker/protocol.js";

/**
 * Returns what a network says to the given *photo* with a square of *size*
 * pixels over each place of a coarse lattice, and to the class that it calls
 * the whole photo. *ask* is the worker's answer to images and classes, so a
 * live figure finds the same.
 */
export async function occludedPlaces(
  photo: Raster,
  {size, fill, unit}: {readonly size: number; readonly fill: PixelFill; readonly unit: number},
  ask: (image: Raster, classes: readonly number[]) => Promise<ImageScores>
): Promise<OccludedMap> {
  const cover = fillPixels(photo, fill);
  const stride = mapStride(size, photo);
  const places: OccludedPlace[] = [];
  for (const box of occlusionWindows(photo.height, photo.width, [size, size], [stride, stride])) {
    const {top, asked, ranks} = await ask(occlude(photo, box, cover), [unit]);
    places.push({y: box.top, x: box.left, top, asked: asked[0], rank: ranks[0]});
  }
  return {size, fill, places};
}
