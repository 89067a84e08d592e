import {photoSight} from "../../corpus/photoSight.js";
import {distancesTo, type Sketched} from "../../evaluation/distancesTo.js";
import {type Distance, type Neighbour, nearest} from "../../evaluation/nearest.js";
import type {SpaceRows} from "./spaceFile.js";

export interface NearPhotosOptions {
  readonly distance: Distance;
  readonly count: number;
  /** The query's place in the registry; absent for a photo that is none of the corpus. */
  readonly example?: number;
  /** Whether photos of the same sight as the query, such as a crop of it, are neighbours too; defaults to not. */
  readonly crops?: boolean;
}

/** Returns the photos of the corpus that are nearest to a *query* in a space. The query itself is never its own neighbour. */
export function nearPhotos(
  query: Sketched,
  space: SpaceRows,
  {distance, count, example, crops = false}: NearPhotosOptions
): Neighbour[] {
  const leftOut = (index: number) =>
    example !== undefined && (index === example || (!crops && isSameSight(index, example)));
  return nearest(distancesTo(query, space, distance), {count, leftOut});
}

/** Returns the photo of the corpus at a place of the registry as a query. */
export function queryAt({rows, lengths}: SpaceRows, example: number): Sketched {
  const size = rows.length / lengths.length;
  return {values: rows.subarray(example * size, (example + 1) * size), length: lengths[example]};
}

/** Returns whether two photos of the corpus, by their places in the registry, show the same sight: one is cut out of the other, or both out of one. */
export function isSameSight(a: number, b: number): boolean {
  return photoSight(a).sight === photoSight(b).sight;
}
