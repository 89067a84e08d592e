import {softmax} from "./softmax.js";

/** A class and how much a network believes in it. */
export interface ClassScore {
  readonly index: number;
  readonly label: string;
  readonly logit: number;
  /** 0…1: the softmax of the logits. */
  readonly probability: number;
}

/** Returns the score of every class of the *logits*, in the classes' order; one without a label is called by its index. */
export function classScores(logits: ArrayLike<number>, labels: readonly string[]): ClassScore[] {
  const probabilities = softmax(logits);
  return Array.from(logits, (logit, index) => {
    return {index, label: labels[index] ?? `${index}`, logit, probability: probabilities[index]};
  });
}
