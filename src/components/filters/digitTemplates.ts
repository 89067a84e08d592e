/** A network of a single dense layer for digits: ten templates, one a class. */
export interface DigitTemplates {
  /** The weights of each class, 28 × 28, row by row. */
  readonly weights: readonly (readonly number[])[];
  readonly biases: readonly number[];
  /** The share of the held-out digits that it reads rightly, and how many it was trained on. */
  readonly accuracy: number;
  readonly trained: number;
  readonly tested: number;
}

/** Returns the logit of each class for a digit’s pixels, 0 (paper) to 1 (ink). */
export function templateLogits(
  {weights, biases}: Pick<DigitTemplates, "weights" | "biases">,
  pixels: ArrayLike<number>
): number[] {
  return weights.map((template, c) => template.reduce((sum, weight, i) => sum + weight * pixels[i], biases[c]));
}

/** Returns what each pixel adds to a class’s logit: its ink times its weight. */
export function templateProduct(weights: readonly number[], pixels: ArrayLike<number>): Float32Array<ArrayBuffer> {
  return Float32Array.from(weights, (weight, i) => weight * pixels[i]);
}
