import type {LayerSigns} from "../../attribution/hiddenSigns.js";
import {signDistance, type ZeroRule} from "../../evaluation/signDistance.js";
import type {PixelFill} from "../../images/fillPixels.js";

/** What is hidden and compared before the reader chooses. */
export const correspondenceDefault = {
  network: "inception-v3",
  fill: "grey" as PixelFill,
  /** How many random places of each sort. */
  draws: 12,
  seed: 1,
  middle: "Mixed_6c",
  top: "Mixed_7c"
} as const;

/** The layers that can be compared: those in the middle of the network, and its last two stages. */
export const middleLayers = ["Mixed_6a", "Mixed_6c", "Mixed_6e"] as const;
export const topLayers = ["Mixed_7a", "Mixed_7c"] as const;
export const comparedLayers: readonly string[] = [...middleLayers, ...topLayers];

/** What is compared: every map at every place as in the paper, or every map’s mean over all places. */
export type Compared = "places" | "maps";

/** A way to compare two lists of signs. */
export interface Comparison {
  readonly compared: Compared;
  readonly zeros: ZeroRule;
}

/** Every way. Their order is that of a pair’s numbers. */
export const comparisons: readonly Comparison[] = [
  {compared: "places", zeros: "third"},
  {compared: "places", zeros: "out"},
  {compared: "maps", zeros: "third"},
  {compared: "maps", zeros: "out"}
];

/** Returns where a comparison stands among all. */
export function comparisonIndex({compared, zeros}: Comparison): number {
  return comparisons.findIndex((d) => d.compared === compared && d.zeros === zeros);
}

/** Returns the distance between the signs of two faces, by each comparison. */
export function pairDistances(a: LayerSigns, b: LayerSigns): number[] {
  return comparisons.map(({compared, zeros}) => signDistance(a[compared], b[compared], zeros));
}
