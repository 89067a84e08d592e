import type {Distance} from "../../evaluation/nearest.js";
import {percentText} from "../marks/percentText.js";
import {digitSpaces} from "./digitSpaces.js";
import {type MapFile, mapOf} from "./mapFile.js";
import {photoSpace, photoSpaces} from "./photoSpaces.js";
import {groupShareOf, type ShareCorpus, type SpaceShare} from "./shares.js";

/** How far what is kept of a space may be trusted, as checks.json has it. */
export interface SpaceCheckText {
  readonly space: string;
  readonly distance: Distance;
  readonly queries: number;
  readonly among: number;
  readonly kept: number;
  readonly error: number | null;
}

export interface NearBuilt {
  readonly shares: readonly SpaceShare[];
  readonly checks: readonly SpaceCheckText[];
  readonly maps: MapFile;
}

/** Returns the numbers of the text about neighbours, as they are written. */
export function nearWords({shares, checks, maps}: NearBuilt) {
  const checkOf = (space: string, distance: Distance) => {
    const found = checks.find((d) => d.space === space && d.distance === distance);
    if (!found) throw new RangeError(`not built: ${space} ${distance}`);
    return found;
  };
  const first = (of: ShareCorpus) => groupShareOf(shares, of, of === "photos" ? "pixels" : "input", "l2");
  return {
    queries: checks[0].queries,
    among: checks[0].among,
    mapPhotos: maps.ten.length,
    features: (space: string) => photoSpace(space).features.toLocaleString("en"),
    /** How many of the nine nearest are kept, on average. */
    kept: (space: string, distance: Distance) => checkOf(space, distance).kept.toFixed(1),
    errorOf: (space: string) => percentText(checkOf(space, "l2").error ?? 0),
    count: (of: ShareCorpus) => `${first(of).queries}`,
    chance: (of: ShareCorpus) => percentText(first(of).chance),
    /** The share of the five nearest of the query's own group, with twice its standard error. */
    share(of: ShareCorpus, space: string, distance: Distance, group = "all") {
      const {mean, error} = groupShareOf(shares, of, space, distance, {group});
      return `${percentText(mean)} ± ${percentText(2 * error)}`;
    },
    /** The space and the distance with the largest share. */
    best(of: ShareCorpus) {
      const names = of === "photos" ? photoSpaces.map(({name}) => name) : digitSpaces.map(({layer}) => layer);
      const all = names.flatMap((space) =>
        (["l2", "cosine"] as const).map((distance) => ({space, distance, ...groupShareOf(shares, of, space, distance)}))
      );
      const {space, distance, mean} = all.reduce((a, b) => (b.mean > a.mean ? b : a));
      return `${space} by ${distance === "l2" ? "L2" : "the angle"}, with ${percentText(mean)}`;
    },
    vote: (space: string, distance: Distance) => percentText(groupShareOf(shares, "digits", space, distance).vote),
    photoVote: (space: string, distance: Distance) => percentText(groupShareOf(shares, "photos", space, distance).vote),
    mapKept(kind: "pca" | "umap", neighbours = 0, seed = 0) {
      const {kept, error} = mapOf(maps, kind, neighbours, seed);
      return `${kept.toFixed(1)} ± ${(2 * error).toFixed(1)}`;
    },
    mapSame: (neighbours: number, seed: number) => mapOf(maps, "umap", neighbours, seed).same.toFixed(1)
  };
}
