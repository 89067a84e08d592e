import {type Parent, type ParentsOptions, parentsOf} from "../../features/parents.js";
import type {Step} from "../../features/path.js";
import {aboutPhoto} from "../aboutPhoto.js";
import type {PhotoPixels} from "../kind.js";

/** The question “which units above does this one feed?”. */
export interface ParentsQuestion extends ParentsOptions {
  readonly photo: PhotoPixels;
  readonly unit: Step;
  readonly above: string;
}

export interface ParentsAnswer {
  /** The best first. */
  readonly parents: readonly Parent[];
}

/** Throws what parentsOf throws. */
export const parents = aboutPhoto<ParentsQuestion, ParentsAnswer>(async function* (
  {model, run},
  {unit, above, candidates, count, score}
) {
  return {parents: yield* parentsOf(model, run, unit, above, {candidates, count, score})};
});
