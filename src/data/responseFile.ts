import {writeResponses} from "../corpus/responses.js";
import type {Network} from "../network/network.js";
import type {CorpusPeaks} from "./corpusPeaks.js";

/** Returns the file of a network's responses to every example, from its peaks in the corpus. */
export function responseFile({name}: Network, corpus: CorpusPeaks): Uint8Array<ArrayBuffer> {
  const values = Array.from(corpus, ([layer, peaks]) => [layer, peaks.map((d) => d.values)] as const);
  return writeResponses(name, new Map(values));
}
