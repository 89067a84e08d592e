import {pairIndex} from "../../evaluation/pairStatistics.js";
import {readArrays, writeArrays} from "../../files/arrayFile.js";
import {comparisons} from "./correspondences.js";

/** What the distances of a file are of. */
export interface CorrespondenceNote {
  readonly network: string;
  /** The photos, in the order of the pairs. */
  readonly photos: readonly string[];
  readonly layers: readonly string[];
  readonly fill: string;
  readonly draws: number;
  readonly seed: number;
}

/** The distances between all pairs of faces, as they were built. */
export interface BuiltCorrespondence {
  readonly note: CorrespondenceNote;
  /** Returns the distances of two faces by each comparison, with the thing of a row of hiddenRows hidden. */
  pair(layer: string, row: number, i: number, j: number): readonly number[];
}

/** Distances are kept in steps of this; the highest number stands for none. */
const steps = 65534;

/**
 * Returns the file of distances: for every layer and comparison an array of
 * [rows, pairs] in the order of pairIndex; *distance* says each.
 */
export function writeCorrespondence(
  note: CorrespondenceNote,
  distances: (layer: string, row: number, i: number, j: number) => readonly number[]
): Uint8Array<ArrayBuffer> {
  const count = note.photos.length;
  const pairs = (count * (count - 1)) / 2;
  const rows = rowsOf(note);
  const arrays: Record<string, Uint16Array> = {};
  for (const layer of note.layers) {
    const parts = comparisons.map((_, c) => (arrays[`${layer} ${c}`] = new Uint16Array(rows * pairs)));
    for (let row = 0; row < rows; ++row) {
      for (let j = 1; j < count; ++j) {
        for (let i = 0; i < j; ++i) {
          distances(layer, row, i, j).forEach((d, c) => {
            parts[c][row * pairs + pairIndex(i, j)] = Number.isNaN(d) ? steps + 1 : Math.round(d * steps);
          });
        }
      }
    }
  }
  return writeArrays({note, arrays});
}

/** Returns the distances of a file of writeCorrespondence. Throws what readArrays throws. */
export function readCorrespondence(file: ArrayBuffer): BuiltCorrespondence {
  const {note, arrays} = readArrays<CorrespondenceNote>(file);
  const count = note.photos.length;
  const pairs = (count * (count - 1)) / 2;
  return {
    note,
    pair(layer, row, i, j) {
      const at = row * pairs + pairIndex(Math.min(i, j), Math.max(i, j));
      return comparisons.map((_, c) => {
        const value = arrays[`${layer} ${c}`][at];
        return value > steps ? Number.NaN : value / steps;
      });
    }
  };
}

/** Returns how many rows a file has. */
function rowsOf({draws}: CorrespondenceNote): number {
  return 3 + 2 * draws;
}
