import {readArrays, writeArrays} from "../files/arrayFile.js";
import type {CorpusPeaks} from "./corpusPeaks.js";

/** Returns the given peaks as a file: the positions and the values of each layer, [photos · units]. */
export function writePeaks(corpus: CorpusPeaks): Uint8Array<ArrayBuffer> {
  const arrays = Array.from(corpus, ([layer, list]) => {
    const [units, count] = [list[0].values.length, list.length];
    const positions = new Uint16Array(count * units);
    const values = new Float32Array(count * units);
    for (const [i, peaks] of list.entries()) {
      positions.set(peaks.positions, i * units);
      values.set(peaks.values, i * units);
    }
    return [
      [`${layer} positions`, positions],
      [`${layer} values`, values]
    ] as const;
  });
  const note = Array.from(corpus, ([layer, {length}]) => ({layer, count: length}));
  return writeArrays({note, arrays: Object.fromEntries(arrays.flat())});
}

/** Returns the peaks of a file of writePeaks. Throws `file incomplete: …`. */
export function readPeaks(file: ArrayBuffer): CorpusPeaks {
  const {note, arrays} = readArrays<readonly {readonly layer: string; readonly count: number}[]>(file);
  return new Map(
    note.map(({layer, count}) => {
      const positions = arrays[`${layer} positions`] as Uint16Array;
      const values = arrays[`${layer} values`] as Float32Array;
      const units = values.length / count;
      const peaks = (i: number) => ({
        positions: positions.subarray(i * units, (i + 1) * units),
        values: values.subarray(i * units, (i + 1) * units)
      });
      return [layer, Array.from({length: count}, (_, i) => peaks(i))];
    })
  );
}
