import type {PixelFill} from "../../images/fillPixels.js";
import type {Raster} from "../../images/raster.js";
import type {ClassScore} from "../../worker/protocol.js";

/** What was computed of a hidden photo when the site was built. */
export const occluderDefault = {
  network: "inception-v3",
  photo: "cat-chelsea",
  fill: "grey",
  /** The sides of the two squares, in pixels of the network’s input: as 250 is to 200. */
  large: 125,
  small: 100
} as const;

/** The smallest and the largest square that a reader can choose. */
export const occluderSizes = [40, 240] as const;

/** Where the square was, and what the network said. */
export interface OccludedPlace {
  /** The square's first row and column. */
  readonly y: number;
  readonly x: number;
  /** The five best classes. */
  readonly top: readonly ClassScore[];
  /** The class that the whole photo is called. */
  readonly asked: ClassScore;
  /** The place of that class among all; 1 is the best. */
  readonly rank: number;
}

/** Every place of the lattice for one square. */
export interface OccludedMap {
  readonly size: number;
  readonly fill: PixelFill;
  readonly places: readonly OccludedPlace[];
}

/** What was built, data/occlusion/occluder.json. */
export interface BuiltOccluder {
  readonly network: string;
  readonly photo: string;
  /** The whole photo. */
  readonly whole: Omit<OccludedPlace, "x" | "y">;
  readonly maps: readonly OccludedMap[];
}

/**
 * Returns how far a square of *size* pixels moves from one place of the lattice
 * to the next: seven places a side reach from border to border, more where the
 * square is so small that it would leave gaps.
 */
export function mapStride(size: number, {width, height}: Pick<Raster, "width" | "height">): number {
  return Math.max(1, Math.min(size, Math.ceil((Math.max(width, height) - size) / 6)));
}
