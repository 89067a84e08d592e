import {writeResponses} from "../corpus/responses.js";
import type {Network} from "../network/network.js";
import {networkEntry} from "../networks.js";
import type {CorpusPeaks} from "./corpusPeaks.js";

/** Returns the file of what every photo makes of each unit of the given *layers*, by default those of the tree. */
export function responseFile(
  {name}: Network,
  corpus: CorpusPeaks,
  layers: readonly string[] = networkEntry(name).treeLayers
): Uint8Array<ArrayBuffer> {
  const values = layers.map((layer) => {
    const {units, valuesOf} = corpus.responsesOf(layer);
    const columns = Array.from({length: units}, (_, unit) => valuesOf(unit));
    const rows = Array.from({length: corpus.examples}, (_, i) => Float32Array.from(columns, (column) => column[i]));
    return [layer, rows] as const;
  });
  return writeResponses(name, new Map(values));
}

/** Returns a response file for each layer of the tree, so that a page fetches only the one it needs, by `LAYER.bin`. */
export function responseFiles(network: Network, corpus: CorpusPeaks): Record<string, Uint8Array<ArrayBuffer>> {
  const {treeLayers} = networkEntry(network.name);
  return Object.fromEntries(treeLayers.map((layer) => [`${layer}.bin`, responseFile(network, corpus, [layer])]));
}
