/** A network of one matrix: the image’s pixels in, one number a class out, then a softmax. */
export interface SoftmaxToy {
  /** [pixels] */
  readonly x: readonly number[];
  /** [pixels][classes]: how much each pixel speaks for each class. */
  readonly weights: readonly (readonly number[])[];
}

/** What the toy says of its image, and both derivatives of the loss. */
export interface SoftmaxLook {
  /** [classes], 0…1. */
  readonly probabilities: readonly number[];
  /** −log of the probability of the class wanted. */
  readonly loss: number;
  /** ∂loss/∂weights, [pixels][classes]. */
  readonly byWeights: readonly (readonly number[])[];
  /** ∂loss/∂x, [pixels]. */
  readonly byInput: readonly number[];
}

/**
 * Returns the probabilities, the cross-entropy of the class *wanted* and its
 * derivatives: with respect to the weights x ⊗ (p − y), with respect to the
 * input W (p − y). Throws `unknown class: …`.
 */
export function softmaxLook({x, weights}: SoftmaxToy, wanted: number): SoftmaxLook {
  const classes = weights[0].length;
  if (!(Number.isInteger(wanted) && wanted >= 0 && wanted < classes)) throw new RangeError(`unknown class: ${wanted}`);
  const logits = Array.from({length: classes}, (_, k) => x.reduce((sum, value, i) => sum + value * weights[i][k], 0));
  const max = Math.max(...logits);
  const total = logits.reduce((sum, d) => sum + Math.exp(d - max), 0);
  const probabilities = logits.map((d) => Math.exp(d - max) / total);
  const error = probabilities.map((p, k) => p - (k === wanted ? 1 : 0));
  return {
    probabilities,
    loss: Math.log(total) + max - logits[wanted],
    byWeights: x.map((value) => error.map((e) => value * e)),
    byInput: weights.map((row) => row.reduce((sum, w, k) => sum + w * error[k], 0))
  };
}

/** Returns the toy after one step of gradient descent: in its weights ("w") or in its image ("x"), which is not clipped. */
export function softmaxStep(toy: SoftmaxToy, wanted: number, which: "w" | "x", rate: number): SoftmaxToy {
  const {byWeights, byInput} = softmaxLook(toy, wanted);
  return which === "x"
    ? {...toy, x: toy.x.map((value, i) => value - rate * byInput[i])}
    : {...toy, weights: toy.weights.map((row, i) => row.map((w, k) => w - rate * byWeights[i][k]))};
}

/** The toy at the start and after every step. */
export interface SoftmaxSteps {
  readonly toys: readonly SoftmaxToy[];
  /** A letter a step: "w" in the weights, "x" in the image. */
  readonly steps: string;
  readonly wanted: number;
}

/** Returns the start toy and what the given steps make of it, one after the other. */
export function softmaxSteps(steps: string, wanted: number, rate: number): SoftmaxSteps {
  const toys = [startToy];
  for (const which of steps) toys.push(softmaxStep(toys[toys.length - 1], wanted, which as "w" | "x", rate));
  return {toys, steps, wanted};
}

/** The toy’s classes: bars in an image of 3 × 3 pixels. */
export const softmaxClasses = ["standing bar", "lying bar", "slanted bar"] as const;

/** A standing bar, and weights that know a little of each class. */
export const startToy: SoftmaxToy = {
  x: [0, 1, 0, 0, 1, 0, 0, 1, 0],
  weights: [
    [-0.2, -0.1, 0.4],
    [0.3, -0.2, -0.1],
    [-0.1, 0.1, -0.2],
    [-0.3, 0.4, -0.1],
    [0.2, 0.3, 0.3],
    [-0.1, 0.3, -0.2],
    [-0.2, -0.1, 0.1],
    [0.4, -0.3, -0.2],
    [0.0, -0.1, 0.3]
  ]
};
