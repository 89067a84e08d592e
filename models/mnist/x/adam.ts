/** Changes the weights by one step down the given *gradient* at the given *rate*. */
export type Step = (gradient: Float32Array, rate: number) => void;

/**
 * Returns a function that takes one step of Adam, in place, on the given
 * *weights*; it remembers the moments (https://arxiv.org/abs/1412.6980).
 */
export function adam(weights: Float32Array, {decay1 = 0.9, decay2 = 0.999, epsilon = 1e-7} = {}): Step {
  const first = new Float32Array(weights.length);
  const second = new Float32Array(weights.length);
  let power1 = 1;
  let power2 = 1;
  return (gradient, rate) => {
    power1 *= decay1;
    power2 *= decay2;
    for (let i = 0; i < weights.length; ++i) {
      first[i] = decay1 * first[i] + (1 - decay1) * gradient[i];
      second[i] = decay2 * second[i] + (1 - decay2) * gradient[i] ** 2;
      weights[i] -= (rate * (first[i] / (1 - power1))) / (Math.sqrt(second[i] / (1 - power2)) + epsilon);
    }
  };
}
