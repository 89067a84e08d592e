import type {ClassScore} from "../../network/classScores.js";
import {endingOf, logitsLayer} from "../../network/network.js";
import {topClasses} from "../../network/topClasses.js";
import {aboutPhoto} from "../aboutPhoto.js";
import type {PhotoPixels} from "../kind.js";

/** The question “what is this?”. */
export interface ClassifyQuestion {
  readonly photo: PhotoPixels;
  /** How many of the best classes are wanted; defaults to 5. */
  readonly count?: number;
}

export interface ClassifyAnswer {
  /** The best classes, the best first. */
  readonly top: readonly ClassScore[];
}

export const classify = aboutPhoto<ClassifyQuestion, ClassifyAnswer>(async ({model: {network}, run}, {count}) => {
  const logits = await run.values.get(logitsLayer(network))!.data<"float32">();
  return {top: topClasses(logits, network.labels, endingOf(network), count)};
});
