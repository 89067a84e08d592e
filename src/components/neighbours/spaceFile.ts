import {readArrays, writeArrays} from "../../files/arrayFile.js";

/** Where every example of a corpus is in a space. */
export interface SpaceRows {
  readonly name: string;
  /** [examples · numbers], flat. */
  readonly rows: Float32Array;
  /** The Euclidean length of each example's numbers, before they were sketched and rounded, [examples]. */
  readonly lengths: Float32Array;
}

interface Note {
  readonly name: string;
  readonly bits: 4 | 8;
  readonly low: number;
  readonly step: number;
  readonly count: number;
}

/**
 * Returns the file of a space. Numbers are rounded to levels of 4 or 8 *bits*:
 * with 8 from the smallest to the largest number, with 4 over three standard
 * deviations to each side of the mean, where what is further out is set to the ends.
 */
export function writeSpace({name, rows, lengths}: SpaceRows, bits: 4 | 8): Uint8Array<ArrayBuffer> {
  const {low, high} = bits === 8 ? extent(rows) : middle(rows);
  const most = 2 ** bits - 1;
  const step = (high - low) / most || 1;
  const level = (value: number) => Math.min(most, Math.max(0, Math.round((value - low) / step)));
  const levels = new Uint8Array(Math.ceil((rows.length * bits) / 8));
  for (let i = 0; i < rows.length; ++i) {
    if (bits === 8) levels[i] = level(rows[i]);
    else levels[i >> 1] |= level(rows[i]) << (4 * (i & 1));
  }
  const note: Note = {name, bits, low, step, count: rows.length};
  return writeArrays({note, arrays: {levels, lengths}});
}

/** Returns what a file of writeSpace holds. Throws `file incomplete: …`. */
export function readSpace(file: ArrayBuffer): SpaceRows {
  const {note, arrays} = readArrays<Note>(file);
  const {name, bits, low, step, count} = note;
  const {levels} = arrays;
  const at = bits === 8 ? (i: number) => levels[i] : (i: number) => (levels[i >> 1] >> (4 * (i & 1))) & 15;
  const rows = Float32Array.from({length: count}, (_, i) => low + step * at(i));
  return {name, rows, lengths: Float32Array.from(arrays.lengths)};
}

function extent(values: Float32Array): {readonly low: number; readonly high: number} {
  const low = values.reduce((a, b) => Math.min(a, b), Infinity);
  return {low, high: values.reduce((a, b) => Math.max(a, b), -Infinity)};
}

function middle(values: Float32Array): {readonly low: number; readonly high: number} {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  const spread = Math.sqrt(values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / values.length);
  return {low: mean - 3 * spread, high: mean + 3 * spread};
}
