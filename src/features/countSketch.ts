export interface CountSketchOptions {
  /** How many numbers are kept: a power of two. */
  readonly size: number;
  /** A whole number; another seed throws the values together in another way. */
  readonly seed: number;
}

/**
 * Returns a count sketch of the *values*, [size]: each value is added, with a
 * sign, to one of the sums; which one and with which sign follows from its
 * place and the *seed* alone. The distance of two sketches is on average that
 * of what they are of, and so is their inner product: over seeds, the squared
 * distance has a standard deviation of about √(2 / size) of itself. Throws
 * `not a power of two: …`.
 * https://arxiv.org/abs/0902.2206
 */
export function countSketch(values: ArrayLike<number>, {size, seed}: CountSketchOptions): Float32Array<ArrayBuffer> {
  if (!(Number.isInteger(size) && size > 0 && (size & (size - 1)) === 0))
    throw new RangeError(`not a power of two: ${size}`);
  const sums = new Float64Array(size);
  const start = mixed(seed);
  for (let i = 0; i < values.length; ++i) {
    const value = values[i];
    if (value === 0) continue; // most activations are
    const bits = mixed(i ^ start);
    sums[(bits >>> 1) & (size - 1)] += bits & 1 ? value : -value;
  }
  return Float32Array.from(sums);
}

/** Returns 32 bits that depend on every bit of the given ones. https://github.com/skeeto/hash-prospector (lowbias32) */
function mixed(bits: number): number {
  let x = bits ^ (bits >>> 16);
  x = Math.imul(x, 0x7feb352d);
  x ^= x >>> 15;
  x = Math.imul(x, 0x846ca68b);
  return (x ^ (x >>> 16)) >>> 0;
}
