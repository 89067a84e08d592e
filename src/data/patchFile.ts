import {writePatches} from "../corpus/patches.js";
import type {Network} from "../network/network.js";
import {networkEntry} from "../networks.js";
import type {CorpusPeaks, LayerPlaces} from "./corpusPeaks.js";

/** Returns the file of the places that excite the units of the tree's layers most, as many as the scan keeps. */
export function patchFile(network: Network, corpus: CorpusPeaks): Uint8Array<ArrayBuffer> {
  const {treeLayers} = networkEntry(network.name);
  return placesFile(corpus, treeLayers, corpus.bestOf);
}

/** Returns the file of the places where the units of the tree's layers add most to their photo's class, in the same form. */
export function relevantFile(network: Network, corpus: CorpusPeaks): Uint8Array<ArrayBuffer> {
  const {treeLayers} = networkEntry(network.name);
  return placesFile(corpus, treeLayers.slice(1), corpus.relevantOf);
}

function placesFile(
  {network, examples, layers}: CorpusPeaks,
  names: readonly string[],
  placesOf: (layer: string) => LayerPlaces
): Uint8Array<ArrayBuffer> {
  const stored = names.map((name) => {
    const {shape} = layers.find((d) => d.name === name)!;
    const units = shape[shape.length - 1];
    return {name, units, shape, ...placesOf(name)};
  });
  return writePatches(network, examples, stored);
}
