import {patchCandidates, writePatches} from "../corpus/patches.js";
import {maximalPatches} from "../features/patches.js";
import type {Network} from "../network/network.js";
import {shapes} from "../network/shapes.js";
import type {CorpusPeaks} from "./corpusPeaks.js";

/** Returns the file of a network's patches, from its peaks in the corpus. */
export function patchFile(network: Network, corpus: CorpusPeaks): Uint8Array<ArrayBuffer> {
  const known = shapes(network);
  const examples = Math.max(...Array.from(corpus.values(), (peaks) => peaks.length));
  const layers = Array.from(corpus, ([name, peaks]) => {
    const shape = known.get(name)!;
    return {name, units: shape[shape.length - 1], shape, ...maximalPatches(peaks, {count: patchCandidates})};
  });
  return writePatches(network.name, examples, layers);
}
