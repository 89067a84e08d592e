import {type ClassScore, classScores} from "./classScores.js";
import type {Ending} from "./network.js";

/**
 * Returns the *count* classes with the largest *logits*, the best first (the
 * lower index first where two are the same), with the probabilities that the
 * *ending* of their network gives them.
 */
export function topClasses(
  logits: ArrayLike<number>,
  labels: readonly string[],
  ending: Ending,
  count = 5
): ClassScore[] {
  return classScores(logits, labels, ending)
    .sort((a, b) => b.logit - a.logit || a.index - b.index)
    .slice(0, count);
}
