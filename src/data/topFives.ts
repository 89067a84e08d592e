import {photos} from "../photos.js";
import type {ClassScore} from "../worker/protocol.js";
import {rounded} from "./classScores.js";
import type {CorpusPeaks} from "./corpusPeaks.js";

/** Returns what the network sees in every photo of the corpus, by the photo's id: five classes, best first, rounded as files keep them. */
export function topFives(corpus: CorpusPeaks): Record<string, ClassScore[]> {
  return Object.fromEntries(photos.map(({id}, i) => [id, corpus.topFive(i).map(rounded)]));
}
