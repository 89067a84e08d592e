export interface AdamOptions {
  /** About how far a step goes; defaults to 0.05. */
  readonly rate?: number;
  /** How much of the mean slope is kept at every step; defaults to 0.9. */
  readonly slopes?: number;
  /** How much of the mean square of the slope is kept; defaults to 0.999. */
  readonly squares?: number;
}

/**
 * Returns a function that takes parameters and the gradient of a loss, and
 * returns the parameters of the next step downhill: along the running mean of
 * the slopes, each parameter measured by the running size of its own.
 * https://arxiv.org/abs/1412.6980
 */
export function adam(
  size: number,
  {rate = 0.05, slopes = 0.9, squares = 0.999}: AdamOptions = {}
): (parameters: Float32Array, gradient: Float32Array) => Float32Array<ArrayBuffer> {
  const first = new Float32Array(size);
  const second = new Float32Array(size);
  let step = 0;
  return (parameters, gradient) => {
    if (parameters.length !== size || gradient.length !== size) throw new RangeError(`not ${size}: ${gradient.length}`);
    ++step;
    const [a, b] = [1 - slopes ** step, 1 - squares ** step];
    return parameters.map((p, i) => {
      const g = gradient[i];
      first[i] = slopes * first[i] + (1 - slopes) * g;
      second[i] = squares * second[i] + (1 - squares) * g * g;
      return p - (rate * (first[i] / a)) / (Math.sqrt(second[i] / b) + 1e-12);
    });
  };
}
