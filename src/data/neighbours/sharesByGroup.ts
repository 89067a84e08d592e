import {type SpaceShare, shareCounts} from "../../components/neighbours/shares.js";
import {neighbourShares} from "../../evaluation/neighbourShares.js";

export interface GroupedNeighbours {
  /** The group of each example. */
  readonly groups: readonly string[];
  /** All groups, in their order. */
  readonly names: readonly string[];
  /** The nearest of each example, the nearest first. */
  readonly lists: readonly (readonly number[])[];
  /** Returns whether one example may be another's neighbour. */
  readonly isNeighbour: (query: number, other: number) => boolean;
}

/** Returns the shares of the nearest that are of the query's own group: for each number of neighbours, over all queries and over those of each group. */
export function sharesByGroup(
  of: Pick<SpaceShare, "of" | "space" | "distance">,
  {groups, names, lists, isNeighbour}: GroupedNeighbours
): SpaceShare[] {
  const everyone = groups.map((_, i) => i);
  const chances = everyone.map((query) => {
    const others = everyone.filter((other) => isNeighbour(query, other));
    return others.filter((other) => groups[other] === groups[query]).length / others.length;
  });
  const queriesOf = (name: string) => everyone.filter((i) => name === "all" || groups[i] === name);
  return shareCounts.map((k) => ({
    ...of,
    k,
    groups: ["all", ...names].flatMap((group) => {
      const queries = queriesOf(group);
      if (!queries.length) return [];
      const {mean, error, vote} = neighbourShares(groups, queries, (query) => lists[query].slice(0, k));
      const chance = queries.reduce((sum, query) => sum + chances[query], 0) / queries.length;
      return [
        {
          group,
          queries: queries.length,
          mean: rounded(mean),
          error: rounded(error),
          chance: rounded(chance),
          vote: rounded(vote)
        }
      ];
    })
  }));
}

function rounded(value: number): number {
  return Number(value.toFixed(5));
}
