import type {Sketched} from "../../evaluation/distancesTo.js";
import type {Distance, Neighbour} from "../../evaluation/nearest.js";
import {nearPhotos} from "./nearPhotos.js";
import type {SpaceRows} from "./spaceFile.js";

/** What is asked of the corpus, but for the query. */
export interface NearAsked {
  readonly distance: Distance;
  /** How many neighbours are wanted. */
  readonly k: number;
  readonly crops: boolean;
}

/** The photos nearest to one, in a space. */
export interface NearRow {
  /** The space's name. */
  readonly space: string;
  /** By their places in the registry, the nearest first. */
  readonly neighbours: readonly Neighbour[];
}

/** The photos nearest to one, in several spaces. */
export interface NearAnswer {
  readonly rows: readonly NearRow[];
}

/** What the figure of photos shows first. */
export const nearFirst = {photo: "cat-chelsea", distance: "l2", k: 9, crops: false, rows: "few"} as const;

/** Returns the photos of the corpus nearest to a photo: *queries* has it in each of the *spaces*; *example* is its place in the registry, if it has one. */
export function nearAnswer(
  queries: readonly Sketched[],
  spaces: readonly SpaceRows[],
  {distance, k, crops}: NearAsked,
  example?: number
): NearAnswer {
  return {
    rows: spaces.map((space, i) => ({
      space: space.name,
      neighbours: nearPhotos(queries[i], space, {distance, count: k, example, crops})
    }))
  };
}
