import {amongNine, kindCount, type LectureCounts, type LetterCount} from "../../components/occlusion/lectureCounts.js";
import {lectureUnits, letteredPhotos} from "../../components/occlusion/occlusions.js";
import {networkEntry} from "../../networks.js";
import type {CorpusPeaks} from "../corpusPeaks.js";

/** Returns numbers in the order of each photo's exact response of a unit: the rank, negative, so that the strongest is the largest. Throws `not scanned: …`. */
export function inOrder(peaks: CorpusPeaks, layer: string, unit: number): number[] {
  return Array.from(peaks.responsesOf(layer).ranksOf(unit), (rank) => -rank);
}

/** Returns what is counted over the corpus for the lecture's units, from its *peaks*. */
export function countedUnits(peaks: CorpusPeaks): LectureCounts {
  const kinds = lectureUnits.map(({layer, unit, kindOfPhoto}) =>
    kindOfPhoto ? kindCount(inOrder(peaks, layer, unit), kindOfPhoto) : null
  );
  return {kinds, letters: letterCount(peaks)};
}

/** Returns how many of a unit's nine best photos show letters; the classes themselves are no units here. */
function letterCount(peaks: CorpusPeaks): LetterCount {
  const layers = networkEntry(peaks.network).treeLayers.filter((layer) => layer !== "logits");
  const all = layers.flatMap((layer) =>
    Array.from({length: peaks.responsesOf(layer).units}, (_, unit) =>
      amongNine(inOrder(peaks, layer, unit), letteredPhotos)
    )
  );
  const most = Math.max(...all);
  return {units: all.length, most, of: all.filter((count) => count === most).length};
}
