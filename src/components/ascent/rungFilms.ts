import type {LiveFigure} from "../frame/liveFigure.js";
import {numberText} from "../marks/numberText.js";
import {percentText} from "../marks/percentText.js";
import {type AscentFigureChoice, type ClimbOptions, climbFigure} from "./climbFigure.js";
import type {MeasuredAscent} from "./measured.js";
import {rungSprites} from "./rungSprites.js";
import {rungSet} from "./rungs.js";

/**
 * Returns the live figure that shows why each regulariser is there: the film
 * of an ascent from noise, and a gallery of the same ascent with one
 * regulariser more at a time, each with its value, the class’s probability and
 * the share of fine detail. Those were *built* and need no network.
 */
export function rungFilms(
  built: readonly MeasuredAscent[],
  options: Pick<ClimbOptions, "client" | "invalidation">
): LiveFigure<AscentFigureChoice> {
  return climbFigure(built, {
    ...options,
    set: rungSet,
    sprites: rungSprites(),
    isSequence: true,
    inGallery(id) {
      const {values, asked, fine} = built.find((d) => d.id === id)!;
      const value = numberText(values[values.length - 1], 0);
      return {words: [`value ${value}`, `sure ${percentText(asked!.probability)}`, `fine ${percentText(fine!)}`]};
    }
  });
}
