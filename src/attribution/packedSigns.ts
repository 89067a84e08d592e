/** The signs of many numbers, one bit each for “above 0” and “below 0”; neither is 0. */
export interface PackedSigns {
  /** How many numbers. */
  readonly length: number;
  /** Bit i of the words is set where number i is above 0. */
  readonly up: Uint32Array<ArrayBuffer>;
  /** The same where it is below. */
  readonly down: Uint32Array<ArrayBuffer>;
}

/** Returns the signs of the *values*; what is no further from 0 than *tolerance* (default 0) counts as 0. */
export function packSigns(values: ArrayLike<number>, tolerance = 0): PackedSigns {
  const {length} = values;
  const words = Math.ceil(length / 32);
  const up = new Uint32Array(words);
  const down = new Uint32Array(words);
  for (let i = 0; i < length; ++i) {
    if (values[i] > tolerance) up[i >> 5] |= 1 << (i & 31);
    else if (values[i] < -tolerance) down[i >> 5] |= 1 << (i & 31);
  }
  return {length, up, down};
}
