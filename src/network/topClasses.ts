import type {ClassScore} from "../worker/protocol.js";

/** Returns the *count* classes with the largest logits, the best first, with their softmax probabilities. */
export function topClasses(logits: ArrayLike<number>, labels: readonly string[], count = 5): ClassScore[] {
  const values = Array.from(logits);
  const max = values.reduce((a, b) => Math.max(a, b), Number.NEGATIVE_INFINITY);
  const total = values.reduce((sum, logit) => sum + Math.exp(logit - max), 0);
  return values
    .map((logit, index) => ({
      index,
      label: labels[index] ?? `${index}`,
      logit,
      probability: Math.exp(logit - max) / total
    }))
    .sort((a, b) => b.logit - a.logit || a.index - b.index)
    .slice(0, count);
}
