import {html} from "htl";
import type {LiveFigure} from "../frame/liveFigure.js";
import {creditById} from "../frame/photoCredit.js";
import {subjectOf} from "../frame/picked.js";
import {type AscentFigureChoice, type ClimbOptions, climbFigure} from "./climbFigure.js";
import {depthPatches, depthSprites} from "./depthSprites.js";
import {depthLikes, depthSet} from "./depths.js";
import {depthUnits} from "./depthUnits.js";
import type {MeasuredAscent} from "./measured.js";

/**
 * Returns the live figure of units from shallow to deep: the film of an ascent
 * for a unit, and a gallery of one unit of every layer, each above the patch
 * of the corpus that excites it most. Those were *built* and need no network.
 */
export function depthFilms(
  built: readonly MeasuredAscent[],
  options: Pick<ClimbOptions, "client" | "invalidation">
): LiveFigure<AscentFigureChoice> {
  const sheet = depthPatches();
  return climbFigure(built, {
    ...options,
    set: depthSet,
    sprites: depthSprites(),
    inGallery(id) {
      const index = depthUnits.findIndex(({layer}) => layer === id);
      const {unit, size, photo} = depthUnits[index];
      const title = `The patch that excites it most: ${subjectOf(photo)}`;
      const beside = {sheet, index, columns: 4, count: depthUnits.length, title};
      return {words: [`${unit}: ${depthLikes[id]}`, `${size} pixels`], beside};
    },
    galleryCredit: () =>
      html`<details><summary>The photos of the patches</summary>${depthUnits.map(
        ({layer, photo}) => html`${layer === "logits" ? "a class" : layer}: ${creditById(photo)}<br />`
      )}</details>`
  });
}
