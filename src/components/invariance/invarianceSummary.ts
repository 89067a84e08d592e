import type {EdgeFill} from "../../images/moved.js";
import type {MovedCurve, MovedNumbers, Way} from "./invariance.js";

/** What came of a photo that was moved one way. */
export interface MovedSummary {
  readonly photo: string;
  readonly label: string;
  /** How many ways it was moved, itself included, and in how many its class is still the best. */
  readonly asked: number;
  readonly kept: number;
  /** In how many pieces these lie: of a circle for turns, of a line else. */
  readonly pieces: number;
  /** The probabilities of the class: as it is, the lowest with where that is, and the last. */
  readonly whole: number;
  readonly least: MovedNumbers;
  readonly last: number;
}

/** Returns what came of the photos that were moved the given way, in their order; *edge* defaults to the mirrored one. */
export function movedSummaries(curves: readonly MovedCurve[], way: Way, edge: EdgeFill = "mirror"): MovedSummary[] {
  return curves.filter((d) => d.way === way && d.edge === edge).map(movedSummary);
}

/** Returns what came of a photo that was moved one way. */
export function movedSummary({photo, way, label, index, points}: MovedCurve): MovedSummary {
  const kept = points.map((d) => d.best.index === index);
  const starts = kept.filter((is, i) => is && !(i > 0 ? kept[i - 1] : way === "turn" && kept.at(-1)));
  const still = points.find((d) => d.euclidean.every((e) => e === 0))!;
  return {
    photo,
    label,
    asked: points.length,
    kept: kept.filter(Boolean).length,
    pieces: kept.every(Boolean) ? 1 : starts.length,
    whole: still.probability,
    least: points.reduce((a, b) => (b.probability < a.probability ? b : a)),
    last: points.at(-1)!.probability
  };
}

/** How near to its largest a distance is at some value, in shares of that: over the photos the least, the median and the most. */
export interface Reached {
  readonly least: number;
  readonly median: number;
  readonly most: number;
}

/**
 * Returns which share of the largest distance, over all values of the same
 * way, the features of a layer (by its place) have at the given *values*, as a
 * mean over these, for the photos that were moved that way.
 */
export function reached(curves: readonly MovedCurve[], way: Way, values: readonly number[], layer: number): Reached {
  const shares = curves
    .filter((d) => d.way === way && d.edge === "mirror")
    .map(({points}) => {
      const most = Math.max(...points.map((d) => d.euclidean[layer]));
      const some = points.filter((d) => values.includes(d.value)).map((d) => d.euclidean[layer] / most);
      return some.reduce((sum, d) => sum + d, 0) / some.length;
    })
    .sort((a, b) => a - b);
  return {least: shares[0], median: shares[Math.floor(shares.length / 2)], most: shares.at(-1)!};
}
