import {nearest} from "../../evaluation/nearest.js";

/** Where photos are on a flat map, by their places in the registry. */
export interface FlatMap {
  /** "pca", or "umap" with how many neighbours it looked at and its seed. */
  readonly kind: "pca" | "umap";
  readonly neighbours: number;
  readonly seed: number;
  /** Whole numbers, 0 to 1000; the longer side is 1000 long. */
  readonly x: readonly number[];
  readonly y: readonly number[];
  /** How many of a photo's ten true nearest are among its ten nearest here: the mean over all photos, and its standard error. */
  readonly kept: number;
  readonly error: number;
  /** How many of a photo's ten nearest here are so in the map of the first seed as well, on average. */
  readonly same: number;
}

/** What maps.json holds. */
export interface MapFile {
  /** The ten true nearest of each photo, the nearest first. */
  readonly ten: readonly (readonly number[])[];
  readonly maps: readonly FlatMap[];
}

/** How many true neighbours of a photo are looked for on a map. */
export const mapCount = 10;

/** How many neighbours UMAP looked at in the maps that are built, and its seeds. */
export const mapNeighbours = [5, 15, 50] as const;
export const mapSeeds = [1, 2, 3] as const;

/** Returns the points nearest to the *index*-th on a map, the nearest first. */
export function nearestOnMap({x, y}: Pick<FlatMap, "x" | "y">, index: number, count: number = mapCount): number[] {
  const distances = x.map((at, i) => Math.hypot(at - x[index], y[i] - y[index]));
  return nearest(distances, {count, leftOut: (i) => i === index}).map((d) => d.index);
}

/** Returns the map of the given kind. Throws `not built: …`. */
export function mapOf({maps}: MapFile, kind: FlatMap["kind"], neighbours = 0, seed = 0): FlatMap {
  const found = maps.find((d) => d.kind === kind && d.neighbours === neighbours && d.seed === seed);
  if (!found) throw new RangeError(`not built: ${kind} ${neighbours} ${seed}`);
  return found;
}
