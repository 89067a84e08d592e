import {type ClassScore, classScores} from "./classScores.js";

/**
 * Returns the *count* classes with the largest *logits*, the best first (the
 * lower index first where two are the same), with their softmax probabilities.
 */
export function topClasses(logits: ArrayLike<number>, labels: readonly string[], count = 5): ClassScore[] {
  return classScores(logits, labels)
    .sort((a, b) => b.logit - a.logit || a.index - b.index)
    .slice(0, count);
}
