import {shuffler} from "d3-array";
import {randomLcg} from "d3-random";

/**
 * Returns the whole numbers below *count* in a random order, every order
 * equally likely (Fisher–Yates): at each place, which tile comes there. The
 * same *seed* gives the same order. Throws `invalid seed: …`.
 */
export function shuffledOrder(count: number, seed: number): number[] {
  if (!(Number.isInteger(seed) && seed >= 1)) throw new RangeError(`invalid seed: ${seed}`);
  const shuffle = shuffler(randomLcg(mixed(seed)));
  return shuffle(Array.from({length: count}, (_, i) => i));
}

/** Returns a number far from those of neighbouring seeds, whose generators would run alike: 0…2³² − 1. */
function mixed(seed: number): number {
  const once = Math.imul((seed + 0x9e3779b9) ^ (seed >>> 16), 0x85ebca6b);
  const twice = Math.imul(once ^ (once >>> 13), 0xc2b2ae35);
  return (twice ^ (twice >>> 16)) >>> 0;
}
