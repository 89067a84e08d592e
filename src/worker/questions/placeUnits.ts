import {type AskedPlaces, placeUnits as found, type PlaceLayer} from "../../attribution/placeUnits.js";
import type {ClassScore} from "../../network/classScores.js";
import {endingOf, logitsLayer} from "../../network/network.js";
import {topClasses} from "../../network/topClasses.js";
import {aboutPhoto} from "../aboutPhoto.js";
import type {PhotoPixels} from "../kind.js";

/** The question “which units fire at each place of this photo, and what do they add to a class?”. */
export interface PlaceUnitsQuestion {
  readonly photo: PhotoPixels;
  readonly layers: readonly AskedPlaces[];
  /** Defaults to the best alone. */
  readonly classes?: readonly number[];
  /** How many units a place has at the most; defaults to 5. */
  readonly count?: number;
}

export interface PlaceUnitsAnswer {
  readonly layers: readonly PlaceLayer[];
  /** The classes asked about, with their scores. */
  readonly classes: readonly ClassScore[];
  /** The best five, the best first. */
  readonly top: readonly ClassScore[];
}

/** Throws what placeUnits of the attributions throws. */
export const placeUnits = aboutPhoto<PlaceUnitsQuestion, PlaceUnitsAnswer>(async function* (
  {model, run},
  {layers, classes, count}
) {
  const {network} = model;
  const logits = await run.values.get(logitsLayer(network))!.data<"float32">();
  const all = topClasses(logits, network.labels, endingOf(network), Number.POSITIVE_INFINITY);
  const asked = classes ?? [all[0].index];
  const answer = yield* found(model, run, layers, {classes: asked, count});
  return {layers: answer, classes: asked.map((index) => all.find((d) => d.index === index)!), top: all.slice(0, 5)};
});
