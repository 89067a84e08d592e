import type {Distance} from "../../evaluation/nearest.js";

/** What neighbours are counted of. */
export type ShareCorpus = "photos" | "digits";

/** How often the nearest are of the query's own group, over the queries of a group. */
export interface GroupShare {
  /** A group of photos or a digit; “all” for all queries. */
  readonly group: string;
  readonly queries: number;
  /** The mean over queries of the share of the k nearest that are of the query's own group. */
  readonly mean: number;
  /** The standard error of that mean. */
  readonly error: number;
  /** What share a random choice would have. */
  readonly chance: number;
  /** The share of queries whose group is the commonest among the k nearest; of equally common ones that of the nearest. */
  readonly vote: number;
}

/** The shares in a space, with a distance and a number of neighbours. */
export interface SpaceShare {
  readonly of: ShareCorpus;
  readonly space: string;
  readonly distance: Distance;
  readonly k: number;
  readonly groups: readonly GroupShare[];
}

/** The numbers of neighbours for which shares are counted. */
export const shareCounts = [1, 5, 9] as const;

/** Returns the shares of a space over the queries of a group; k defaults to 5. Throws `not built: …`. */
export function groupShareOf(
  shares: readonly SpaceShare[],
  of: ShareCorpus,
  space: string,
  distance: Distance,
  {k = 5, group = "all"}: {readonly k?: number; readonly group?: string} = {}
): GroupShare {
  const found = shares
    .find((d) => d.of === of && d.space === space && d.distance === distance && d.k === k)
    ?.groups.find((d) => d.group === group);
  if (!found) throw new RangeError(`not built: ${[of, space, distance, k, group].join(" ")}`);
  return found;
}
