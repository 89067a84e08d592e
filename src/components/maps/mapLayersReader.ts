import {quantile} from "d3-array";
import type {BuiltMapLayers, SparsityKey} from "./mapLayersData.js";

/** What the text of a page says of how sparse the layers are. */
export interface MapLayersReader {
  /** How many photos the spread is from. */
  readonly photos: number;
  /** The median over the photos of the sample, “53 %”. */
  median(key: SparsityKey, layer: string): string;
  /** Between which the middle eight tenths of the sample lie, “41 to 65 %”. */
  spread(key: SparsityKey, layer: string): string;
  /** The share on the photo that is shown first. */
  shown(key: SparsityKey, layer: string): string;
}

/** Returns what a text says of what was built. */
export function mapLayersReader({photos, layers, sample}: BuiltMapLayers): MapLayersReader {
  const percent = (share: number) => (100 * share).toFixed(0);
  const named = <T extends {readonly layer: string}>(list: readonly T[], layer: string): T => {
    const found = list.find((d) => d.layer === layer);
    if (!found) throw new RangeError(`unknown layer: ${layer}`);
    return found;
  };
  const at = (key: SparsityKey, layer: string, share: number) => quantile(named(sample, layer)[key], share)!;
  return {
    photos: photos.length,
    median: (key, layer) => `${percent(at(key, layer, 0.5))} %`,
    spread: (key, layer) => `${percent(at(key, layer, 0.1))} to ${percent(at(key, layer, 0.9))} %`,
    shown: (key, layer) => `${percent(named(layers, layer)[key])} %`
  };
}
