import {amongNine, kindCount, type LectureCounts, type LetterCount} from "../../components/occlusion/lectureCounts.js";
import {lectureUnits, letteredPhotos} from "../../components/occlusion/occlusions.js";
import type {CorpusPeaks} from "../corpusPeaks.js";

/** Returns each photo's response of a unit. Throws `unknown layer: …`. */
export function unitResponses(peaks: CorpusPeaks, layer: string, unit: number): number[] {
  const list = peaks.get(layer);
  if (!list) throw new RangeError(`unknown layer: ${layer}`);
  return list.map(({values}) => values[unit]);
}

/** Returns what is counted over the corpus for the lecture's units, from its *peaks*. */
export function countedUnits(peaks: CorpusPeaks): LectureCounts {
  const kinds = lectureUnits.map(({layer, unit, kindOfPhoto}) =>
    kindOfPhoto ? kindCount(unitResponses(peaks, layer, unit), kindOfPhoto) : null
  );
  return {kinds, letters: letterCount(peaks)};
}

/** Returns how many of a unit's nine best photos show letters; the classes themselves are no units here. */
function letterCount(peaks: CorpusPeaks): LetterCount {
  const layers = Array.from(peaks).filter(([layer]) => layer !== "logits");
  const all = layers.flatMap(([layer, list]) =>
    Array.from(list[0].values, (_, unit) => amongNine(unitResponses(peaks, layer, unit), letteredPhotos))
  );
  const most = Math.max(...all);
  return {units: all.length, most, of: all.filter((count) => count === most).length};
}
