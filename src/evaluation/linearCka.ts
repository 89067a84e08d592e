import {cosine} from "./cosine.js";

/**
 * Returns how alike two representations of the same examples are, 0…1: linear
 * centred kernel alignment, the cosine of the two matrices of inner products
 * that centredGram makes. A rotation of either, or another scale, changes
 * nothing. NaN where one of them does not vary. Throws `lengths differ: …`.
 * https://arxiv.org/abs/1905.00414
 */
export function linearCka(gram: Float64Array, other: Float64Array): number {
  return cosine(gram, other);
}
