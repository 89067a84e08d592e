import type {ClassScore} from "../../worker/protocol.js";

/** What was computed of shuffled photos when the site was built. */
export const shuffleDefault = {
  network: "inception-v3",
  photo: "cat-chelsea",
  /** The shuffle on the screen at first. */
  n: 4,
  seed: 1,
  /** The largest number of tiles on a side. */
  most: 10,
  /** How many orders are drawn for each n: seeds 1, 2, … */
  seeds: 6
} as const;

/** One photo in one arrangement, and what the network says to it. */
export interface ShuffleTrial {
  readonly n: number;
  readonly seed: number;
  /** The five best classes. */
  readonly top: readonly ClassScore[];
  /** The class that the whole photo is called. */
  readonly asked: ClassScore;
  /** The place of that class among all; 1 is the best. */
  readonly rank: number;
}

/** What was built, data/shuffle/shuffledParts.json. */
export interface BuiltShuffles {
  readonly network: string;
  readonly photo: string;
  /** In the order of shuffleTrials. */
  readonly trials: readonly ShuffleTrial[];
}

/**
 * Returns which arrangements make a curve: every n from 1 to *most* with the
 * first seed, then with the next, so that a curve is whole early. One tile can
 * only be arranged one way: n = 1 is there once.
 */
export function shuffleTrials(most: number, seeds: number): {readonly n: number; readonly seed: number}[] {
  const trials = [];
  for (let seed = 1; seed <= seeds; ++seed) for (let n = seed === 1 ? 1 : 2; n <= most; ++n) trials.push({n, seed});
  return trials;
}
