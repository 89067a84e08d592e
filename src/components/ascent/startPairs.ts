import {correlation} from "../../evaluation/correlation.js";
import {change} from "../../images/change.js";
import type {Raster} from "../../images/raster.js";

/** How different two images are that came of two starts. */
export interface StartPair {
  /** Their seeds. */
  readonly seeds: readonly [number, number];
  /** The root mean square of what differs, in levels of 0…255. */
  readonly rms: number;
  /** Pearson’s r over all values; 1 is the same picture but for its contrast, 0 is none of the other in it. */
  readonly correlation: number;
}

/** Returns how different every two of the images are; each has the seed that it came of. */
export function startPairs(images: readonly {readonly seed: number; readonly pixels: Raster}[]): StartPair[] {
  return images.flatMap((a, i) =>
    images.slice(i + 1).map((b) => ({seeds: [a.seed, b.seed] as const, ...unlike(a.pixels, b.pixels)}))
  );
}

function unlike(a: Raster, b: Raster): Pick<StartPair, "rms" | "correlation"> {
  const r = correlation(a.values, b.values);
  return {rms: 255 * change(a, b).rms, correlation: Number.isNaN(r) ? 0 : r};
}
