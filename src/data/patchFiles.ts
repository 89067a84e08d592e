import {writePatches} from "../corpus/patches.js";
import {writeResponses} from "../corpus/responses.js";
import {maximalPatches} from "../features/patches.js";
import type {Network} from "../network/network.js";
import {shapes} from "../network/shapes.js";
import type {CorpusPeaks} from "./corpusPeaks.js";

/** Returns the files of a network's patches and of its responses to every example, from its peaks in the corpus. */
export function patchFiles(
  network: Network,
  corpus: CorpusPeaks
): {
  readonly patches: Uint8Array<ArrayBuffer>;
  readonly responses: Uint8Array<ArrayBuffer>;
} {
  const known = shapes(network);
  const examples = Math.max(...Array.from(corpus.values(), (peaks) => peaks.length));
  const layers = Array.from(corpus, ([name, peaks]) => {
    const shape = known.get(name)!;
    return {name, units: shape[shape.length - 1], shape, ...maximalPatches(peaks)};
  });
  const values = Array.from(corpus, ([name, peaks]) => [name, peaks.map((d) => d.values)] as const);
  return {
    patches: writePatches(network.name, examples, layers),
    responses: writeResponses(network.name, new Map(values))
  };
}
