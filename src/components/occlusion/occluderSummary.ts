import type {BuiltOccluder, OccludedPlace} from "./occluders.js";

/** What came of a square at every place of the lattice. */
export interface OccluderSummary {
  readonly size: number;
  readonly places: number;
  /** Where another class is the first guess, the least likely place first. */
  readonly changed: readonly OccludedPlace[];
  /** Where the class is least and most likely. */
  readonly worst: OccludedPlace;
  readonly best: OccludedPlace;
  /** Where its logit is above that of the whole photo, the highest first. */
  readonly raised: readonly OccludedPlace[];
  /** The least that the whole photo's first three classes have together at any place (0…1). */
  readonly together: number;
}

/** Returns the summary of each square that was built, the large one first. */
export function occluderSummary({maps, whole}: Pick<BuiltOccluder, "maps" | "whole">): OccluderSummary[] {
  const kin = whole.top.slice(0, 3).map(({index}) => index);
  return maps.map(({size, places}) => {
    const byShare = [...places].sort((a, b) => a.asked.probability - b.asked.probability);
    const shares = places.map(({top}) => top.reduce((sum, d) => sum + (kin.includes(d.index) ? d.probability : 0), 0));
    return {
      size,
      places: places.length,
      changed: byShare.filter(({rank}) => rank > 1),
      worst: byShare[0],
      best: byShare[byShare.length - 1],
      raised: places.filter(({asked}) => asked.logit > whole.asked.logit).sort((a, b) => b.asked.logit - a.asked.logit),
      together: Math.min(...shares)
    };
  });
}
