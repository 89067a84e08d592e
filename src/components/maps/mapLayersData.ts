import type {MapSparsity} from "../../evaluation/mapSparsity.js";
import {networkEntry} from "../../networks.js";

const network = "inception-v3";

/** What the figure of maps, layer by layer, shows before its reader changes anything. */
export const mapLayersDefault = {
  network,
  photo: "dogs-two-spaniels",
  /** From the pixels up. */
  layers: networkEntry(network)
    .treeLayers.filter((name) => name !== "logits")
    .toReversed(),
  /** How many maps of a layer. */
  count: 6,
  /** The side of a map on the sheet that is built. */
  cell: 75,
  /** How many photos the spread is from, and what drew them. */
  sample: 100,
  seed: 1
} as const;

/** What was built, data/maps/mapLayers/layers.json. */
export interface BuiltMapLayers {
  readonly photo: string;
  readonly layers: readonly BuiltLayer[];
  /** The photos of the sample. */
  readonly photos: readonly string[];
  /** Of each layer, how sparse it is on every photo of the sample. */
  readonly sample: readonly SampledLayer[];
}

export interface BuiltLayer extends MapSparsity {
  readonly layer: string;
  readonly shape: readonly number[];
  /** The maps on the sheet, one after the other. */
  readonly strongest: readonly {readonly unit: number; readonly value: number}[];
}

export interface SampledLayer {
  readonly layer: string;
  readonly zeros: readonly number[];
  readonly silent: readonly number[];
  readonly bright: readonly number[];
}

/** What the chart is of. */
export type SparsityKey = keyof MapSparsity;

/** What is said of each. */
export const sparsityTexts: Readonly<Record<SparsityKey, {readonly title: string; readonly meaning: string}>> = {
  zeros: {title: "zeros", meaning: "of all values of the layer, how many are 0"},
  silent: {title: "silent maps", meaning: "of the maps, how many are 0 everywhere on this photo"},
  bright: {
    title: "bright places",
    meaning: "how much of a map is above half of its largest value, in the mean over the maps that are not silent"
  }
};
