import type {Ending} from "./network.js";
import {probabilities} from "./probabilities.js";

/** A class and how much a network believes in it. */
export interface ClassScore {
  readonly index: number;
  readonly label: string;
  readonly logit: number;
  /** 0…1: its share of the softmax, or its own sigmoid, as the network ends. */
  readonly probability: number;
}

/**
 * Returns the score of every class of the *logits* of a network with the given *ending*, in the classes' order; one
 * without a label is called by its index.
 */
export function classScores(logits: ArrayLike<number>, labels: readonly string[], ending: Ending): ClassScore[] {
  const all = probabilities(logits, ending);
  return Array.from(logits, (logit, index) => {
    return {index, label: labels[index] ?? `${index}`, logit, probability: all[index]};
  });
}
