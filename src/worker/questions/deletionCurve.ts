import {type Removal, type RemovedUnit, removal} from "../../evaluation/removal.js";
import type {Target} from "../../network/target.js";
import {aboutPhoto} from "../cachedRun.js";
import type {PhotoPixels} from "../kind.js";

/** The question “how does the root's value fall when these units are removed one after another?”. */
export interface DeletionCurveQuestion {
  readonly photo: PhotoPixels;
  readonly root: Target;
  readonly units: readonly RemovedUnit[];
  /** How many random lists of units stand against it; defaults to 5. */
  readonly draws?: number;
  /** Defaults to 1. */
  readonly seed?: number;
}

/** Throws what the evaluation's function of the name throws. */
export const deletionCurve = aboutPhoto<DeletionCurveQuestion, Removal>(async function* (
  {model, run},
  {root, units, draws, seed}
) {
  return yield* removal(model, run, root, units, {draws, seed});
});
