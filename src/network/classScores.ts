/** A class and how much a network believes in it. */
export interface ClassScore {
  readonly index: number;
  readonly label: string;
  readonly logit: number;
  /** 0…1: the softmax of the logits. */
  readonly probability: number;
}

/** Returns every class of the *logits* with its softmax probability, in the classes' order; one without a label is called by its index. */
export function classScores(logits: ArrayLike<number>, labels: readonly string[]): ClassScore[] {
  const values = Array.from(logits);
  const max = values.reduce((a, b) => Math.max(a, b), Number.NEGATIVE_INFINITY);
  const total = values.reduce((sum, logit) => sum + Math.exp(logit - max), 0);
  return values.map((logit, index) => ({
    index,
    label: labels[index] ?? `${index}`,
    logit,
    probability: Math.exp(logit - max) / total
  }));
}
