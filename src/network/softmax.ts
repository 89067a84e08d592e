/** Returns the softmax of the *logits*, exp(logit) / Σ exp(logit), also where the exponentials would be infinite. */
export function softmax(logits: ArrayLike<number>): Float64Array<ArrayBuffer> {
  const powers = Float64Array.from(logits);
  const max = powers.reduce((a, b) => Math.max(a, b), Number.NEGATIVE_INFINITY);
  for (let i = 0; i < powers.length; ++i) powers[i] = Math.exp(powers[i] - max);
  const sum = powers.reduce((a, b) => a + b, 0);
  return powers.map((d) => d / sum);
}
