import {amongNine, kindCount, type LectureCounts, type LetterCount} from "../../components/occlusion/lectureCounts.js";
import {lectureUnits, letteredPhotos} from "../../components/occlusion/occlusions.js";
import {networkEntry} from "../../networks.js";
import type {CorpusPeaks} from "../corpusPeaks.js";

/** Returns what each photo's response of a unit is; in the layers of the tree in the true order. Throws `not scanned: …`. */
function valuesOf(peaks: CorpusPeaks, layer: string, unit: number): Float32Array {
  return peaks.responsesOf(layer).valuesOf(unit);
}

/** Returns what is counted over the corpus for the lecture's units, from its *peaks*. */
export function countedUnits(peaks: CorpusPeaks): LectureCounts {
  const kinds = lectureUnits.map(({layer, unit, kindOfPhoto}) =>
    kindOfPhoto ? kindCount(valuesOf(peaks, layer, unit), kindOfPhoto) : null
  );
  return {kinds, letters: letterCount(peaks)};
}

/** Returns how many of a unit's nine best photos show letters; the classes themselves are no units here. */
function letterCount(peaks: CorpusPeaks): LetterCount {
  const layers = networkEntry(peaks.network).treeLayers.filter((layer) => layer !== "logits");
  const all = layers.flatMap((layer) =>
    Array.from({length: peaks.responsesOf(layer).units}, (_, unit) =>
      amongNine(valuesOf(peaks, layer, unit), letteredPhotos)
    )
  );
  const most = Math.max(...all);
  return {units: all.length, most, of: all.filter((count) => count === most).length};
}
