import type {Ending} from "./network.js";
import {softmax} from "./softmax.js";

/**
 * Returns whether the *count* classes of a network with the given *ending* exclude each other, so that their
 * probabilities are shares of one. Of several logits of which the network says no more that is assumed; a single
 * output has nothing to share with.
 */
export function areShares(ending: Ending, count: number): boolean {
  return ending === "softmax" || (ending === "logits" && count > 1);
}

/**
 * Returns the probability of each class, 0…1, [classes]: the softmax of the *logits* where the classes exclude each
 * other, and 1 ÷ (1 + exp(−logit)) of each by itself where they do not, or where there is only one.
 */
export function probabilities(logits: ArrayLike<number>, ending: Ending): Float64Array<ArrayBuffer> {
  return areShares(ending, logits.length) ? softmax(logits) : Float64Array.from(logits, (d) => 1 / (1 + Math.exp(-d)));
}
