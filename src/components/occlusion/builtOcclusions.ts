import type {OcclusionScores} from "../../attribution/occlusionScores.js";
import type {MapTotal} from "../../attribution/strongestMaps.js";

/** What a window of one fill does to all held-out 8s that the network knows. */
export interface BlankWindows {
  readonly fill: string;
  /** How many digits. */
  readonly digits: number;
  /** The mean fall of the logit, as a share of it, where the window covers ink. */
  readonly ink: number;
  /** The same where it covers none. */
  readonly blank: number;
  /** The largest fall where it covers none: the median over the digits. */
  readonly most: number;
  /** The share of all windows that change the answer, and of those that cover no ink. */
  readonly flips: number;
  readonly blankFlips: number;
  /** How many digits some window makes another. */
  readonly flipped: number;
}

/** The covered digit as it was computed when the site was built, data/occlusion/occlusion/digit.json. */
export interface BuiltDigitOcclusion {
  /** 28 × 28, 0…255. */
  readonly pixels: readonly number[];
  /** Which digit it is. */
  readonly label: number;
  readonly numbers: OcclusionScores;
  readonly blank: readonly BlankWindows[];
}

/** The five panels as they were computed when the site was built, data/occlusion/occlusion/panels.json. */
export interface BuiltPanels {
  readonly numbers: OcclusionScores;
  /** The maps of the layer with the largest sums. */
  readonly strongest: readonly MapTotal[];
  /** In how many photos of the corpus each of the first three of them reaches more than half of its best. */
  readonly half: readonly number[];
  /** The class that is followed. */
  readonly label: string;
  /** Of the projected map. */
  readonly scale: number;
  readonly zero: boolean;
}
