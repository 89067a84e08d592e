import type {Peaks} from "./peaks.js";

/** The patches that excite the units of a layer most: for each unit *count* of them, the strongest first. */
export interface Patches {
  /** How many a unit has. */
  readonly count: number;
  /** [units · count], which example. */
  readonly examples: Uint16Array;
  /** [units · count], where in its map: row · width + column. */
  readonly positions: Uint16Array;
  /** [units · count], the activation there. */
  readonly values: Float32Array;
}

/**
 * Returns the *count* patches (nine; fewer where there are fewer examples)
 * that excite each unit most, given the layer's peaks in every example of a
 * corpus: at most one patch an example. Of equal ones the first example wins.
 */
export function maximalPatches(corpus: readonly Peaks[], {count = 9}: {readonly count?: number} = {}): Patches {
  const units = corpus[0]?.values.length ?? 0;
  const kept = Math.min(count, corpus.length);
  const examples = new Uint16Array(units * kept);
  const positions = new Uint16Array(units * kept);
  const values = new Float32Array(units * kept);
  for (let unit = 0; unit < units; ++unit) {
    const start = unit * kept;
    for (let example = 0; example < corpus.length; ++example) {
      const value = corpus[example].values[unit];
      let rank = Math.min(example, kept);
      while (rank > 0 && values[start + rank - 1] < value) --rank;
      if (rank === kept) continue;
      for (const array of [examples, positions, values])
        array.copyWithin(start + rank + 1, start + rank, start + kept - 1);
      examples[start + rank] = example;
      positions[start + rank] = corpus[example].positions[unit];
      values[start + rank] = value;
    }
  }
  return {count: kept, examples, positions, values};
}
