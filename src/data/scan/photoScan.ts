import type {ExamplePlaces} from "../../features/topPlaces.js";

/** What a photo gives. */
export interface PhotoScan {
  /** SHA-256 of its file. */
  readonly sha: Uint8Array;
  /** The class with the largest logit, the first of equal ones. */
  readonly first: number;
  /** By layer of the plan, where each unit is most active. */
  readonly best: readonly ExamplePlaces[];
  /** By layer of the plan, where each unit is least active; none where the layer is rectified. */
  readonly worst: readonly (ExamplePlaces | undefined)[];
  /** The largest activations of the layers of the plan's maxima, one layer after another. */
  readonly maxima: Float32Array;
  /** What each unit adds to the first class in all its places, and where it adds most; by layer of the plan. */
  readonly contributions: readonly ExamplePlaces[];
}

/** A photo that gives nothing, and why. */
export interface SkippedPhoto {
  readonly skipped: string;
}
