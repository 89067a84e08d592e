import type {Weights} from "../../network.js";
import type {KerasArray} from "../kerasWeights.js";

/**
 * Returns the weights of *arrays* by their names. Of those that the output
 * *needs*, none may be unreadable or there twice. Throws its fault, or
 * `ambiguous weights: …`.
 */
export function weightsByName(arrays: readonly KerasArray[], needs: ReadonlySet<string>): ReadonlyMap<string, Weights> {
  const weights = new Map<string, Weights>();
  for (const array of arrays) {
    if ("weights" in array) {
      if (weights.has(array.name) && needs.has(array.name)) throw new RangeError(`ambiguous weights: ${array.name}`);
      weights.set(array.name, array.weights);
    } else if (needs.has(array.name)) throw new RangeError(array.fault);
  }
  return weights;
}
