import {deletionCurve as curve, type DeletedUnit, type DeletionCurve} from "../../evaluation/deletionCurve.js";
import type {Target} from "../../network/target.js";
import {aboutPhoto} from "../aboutPhoto.js";
import type {PhotoPixels} from "../kind.js";

/** The question “how does the root's value fall when these units are removed one after another?”. */
export interface DeletionCurveQuestion {
  readonly photo: PhotoPixels;
  readonly root: Target;
  readonly units: readonly DeletedUnit[];
  /** How many random lists of units stand against it; defaults to 5. */
  readonly draws?: number;
  /** Defaults to 1. */
  readonly seed?: number;
}

/** Throws what the evaluation’s deletionCurve throws. */
export const deletionCurve = aboutPhoto<DeletionCurveQuestion, DeletionCurve>(async function* (
  {model, run},
  {root, units, draws, seed}
) {
  return yield* curve(model, run, root, units, {draws, seed});
});
