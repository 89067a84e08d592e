import type {PackedSigns} from "../attribution/packedSigns.js";

/** How a number that did not change is counted: as a third sign, or not at all. */
export type ZeroRule = "third" | "out";

/**
 * Returns the Hamming distance between two lists of signs: the share of the
 * places at which they differ, 0…1. Zero is a sign of its own (*zeros*
 * “third”, the default), so that “rose” and “did not change” differ; or only
 * the places count at which both lists have a sign (“out”), and the share is
 * NaN where there is none. Throws `not of one length: …`.
 */
export function signDistance(a: PackedSigns, b: PackedSigns, zeros: ZeroRule = "third"): number {
  if (a.length !== b.length) throw new RangeError(`not of one length: ${a.length}, ${b.length}`);
  let differ = 0;
  let both = 0;
  for (let w = 0; w < a.up.length; ++w) {
    const apart = (a.up[w] ^ b.up[w]) | (a.down[w] ^ b.down[w]);
    const changed = (a.up[w] | a.down[w]) & (b.up[w] | b.down[w]);
    differ += bits(zeros === "out" ? apart & changed : apart);
    both += bits(changed);
  }
  const of = zeros === "out" ? both : a.length;
  return of ? differ / of : Number.NaN;
}

/** Returns how many bits of a word of 32 are set. */
function bits(word: number): number {
  let n = word - ((word >>> 1) & 0x55555555);
  n = (n & 0x33333333) + ((n >>> 2) & 0x33333333);
  return Math.imul((n + (n >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}
