import {type ClassMapParts, classMapParts} from "../../attribution/classMapParts.js";
import type {ClassScore} from "../../network/classScores.js";
import {endingOf, logitsLayer} from "../../network/network.js";
import type {Target} from "../../network/target.js";
import {topClasses} from "../../network/topClasses.js";
import {aboutPhoto} from "../aboutPhoto.js";
import type {PhotoPixels} from "../kind.js";

/** The question “what is the class activation map of this class the sum of?”. */
export interface ClassMapQuestion {
  readonly photo: PhotoPixels;
  readonly target: Target;
  /** How many units are given with their maps. */
  readonly rows: number;
  /** How many units are added up, for each partial sum. */
  readonly counts: readonly number[];
}

export interface ClassMapAnswer extends ClassMapParts {
  /** The five best classes. */
  readonly top: readonly ClassScore[];
  /** The class asked about. */
  readonly asked: ClassScore;
}

/** Throws what classMapParts throws. */
export const classMap = aboutPhoto<ClassMapQuestion, ClassMapAnswer>(async function* (
  {model, input, run},
  {target, rows, counts}
) {
  const parts = yield* classMapParts(model, input, target, {run, rows, counts});
  const {network} = model;
  const logits = await run.values.get(logitsLayer(network))!.data<"float32">();
  const all = topClasses(logits, network.labels, endingOf(network), Number.POSITIVE_INFINITY);
  return {...parts, top: all.slice(0, 5), asked: all.find(({index}) => index === parts.target.unit)!};
});
