import type {Tree} from "../../features/tree.js";

/** How the root's value falls when units are removed one after another. */
export interface RemovalCurves {
  /** The root's value with all units, and after each removal. */
  readonly values: ArrayLike<number>;
  /** The same for each list of random units. */
  readonly random: readonly ArrayLike<number>[];
}

/** A tree that was computed when the site was built. */
export interface SavedTree {
  /** The id of the photo. */
  readonly photo: string;
  /** The root's name, if it is a class. */
  readonly label?: string;
  /** How many children were looked for; defaults to 5. */
  readonly count?: number;
  readonly tree: Tree;
  /** How the sheet of the nodes' pictures is laid out: squares of *size* pixels in *columns*, in the order of `nodesOf`. */
  readonly sheet?: {readonly size: number; readonly columns: number};
  /** What all channels of the layer below mean to some nodes, by the units on the way to each, the root's being []. */
  readonly drops?: readonly {
    readonly path: readonly number[];
    readonly scores: readonly number[];
    readonly drops: readonly number[];
    readonly rho: number | null;
  }[];
  /** How the root's value falls without some units. */
  readonly removal?: RemovalCurves & {readonly units: readonly {readonly layer: string; readonly unit: number}[]};
}
