import type {LiveFigure} from "../frame/liveFigure.js";
import {lectureAscents} from "./ascentSet.js";
import {ascentSprites} from "./ascentSprites.js";
import type {BuiltAscent} from "./ascents.js";
import {ascentAliases} from "./ascentTexts.js";
import {type AscentFigureChoice, type ClimbOptions, climbFigure} from "./climbFigure.js";

/**
 * Returns the live figure “what image would the network like to see?”: the
 * film of an ascent from a start to an image that a class or a unit answers to
 * most, to be played and scrubbed through, with the curve of its value. The
 * *built* films need no network. The state is in the page’s address.
 */
export function ascentFilm(
  built: readonly BuiltAscent[],
  options: Pick<ClimbOptions, "client" | "invalidation">
): LiveFigure<AscentFigureChoice> {
  return climbFigure(built, {...options, set: lectureAscents, sprites: ascentSprites(), aliases: ascentAliases});
}
