/**
 * Returns the inner products of the *rows*, [examples, features] flat, after
 * each feature’s mean has been taken away: [examples, examples], flat. Throws
 * `not rows of …: …`.
 */
export function centredGram(rows: Float32Array, features: number): Float64Array<ArrayBuffer> {
  const examples = rows.length / features;
  if (!(features > 0 && Number.isInteger(examples) && examples > 0))
    throw new RangeError(`not rows of ${features}: ${rows.length}`);
  const means = new Float64Array(features);
  for (let i = 0; i < rows.length; ++i) means[i % features] += rows[i];
  const centred = rows.map((value, i) => value - means[i % features] / examples);
  const gram = new Float64Array(examples * examples);
  for (let i = 0; i < examples; ++i) {
    const a = centred.subarray(i * features, (i + 1) * features);
    for (let j = 0; j <= i; ++j) {
      const start = j * features;
      let sum = 0;
      for (let k = 0; k < features; ++k) sum += a[k] * centred[start + k];
      gram[i * examples + j] = sum;
      gram[j * examples + i] = sum;
    }
  }
  return gram;
}
