import type {PhotoScan, SkippedPhoto} from "./photoScan.js";
import {joined} from "./scanPhoto.js";
import type {ScanPlan} from "./scanPlan.js";
import {bytesOf} from "./sectionFile.js";

/** What is kept of one photo. */
export interface ScanRow {
  /** SHA-256 of the photo's file; zeros where it was skipped. */
  readonly sha: Uint8Array;
  readonly skipped: boolean;
  readonly first: number;
  /** The largest activations of the layers of the plan's maxima, one layer after another. */
  readonly maxima: Float32Array;
  /** What each unit adds to the first class, the layers of the plan's contributions one after another. */
  readonly contributions: Float32Array;
}

const shaLength = 32;
const headLength = shaLength + 8;

/** Returns how many numbers a row has of the plan's maxima and of its contributions, and its bytes. */
export function rowSize({maxima, contributions}: ScanPlan): {
  readonly maxima: number;
  readonly contributions: number;
  readonly bytes: number;
} {
  const count = (layers: readonly {readonly units: number}[]) => layers.reduce((sum, {units}) => sum + units, 0);
  const [m, c] = [count(maxima), count(contributions)];
  return {maxima: m, contributions: c, bytes: headLength + 4 * (m + c)};
}

/** Returns a photo's row, of the same length for all photos of a plan. */
export function writeRow(plan: ScanPlan, photo: PhotoScan | SkippedPhoto): Uint8Array {
  const {maxima, bytes} = rowSize(plan);
  const row = new Uint8Array(bytes);
  const head = new DataView(row.buffer);
  if ("skipped" in photo) {
    head.setUint32(shaLength, 1, true);
    return row;
  }
  row.set(photo.sha);
  head.setUint32(shaLength + 4, photo.first, true);
  row.set(bytesOf(photo.maxima), headLength);
  row.set(bytesOf(joined(photo.contributions.map(({values}) => values))), headLength + 4 * maxima);
  return row;
}

/** Returns what a row of writeRow says. */
export function readRow(plan: ScanPlan, row: Uint8Array): ScanRow {
  const {maxima, bytes} = rowSize(plan);
  const own = row.slice(0, bytes);
  const head = new DataView(own.buffer);
  const middle = headLength + 4 * maxima;
  return {
    sha: own.slice(0, shaLength),
    skipped: head.getUint32(shaLength, true) === 1,
    first: head.getUint32(shaLength + 4, true),
    maxima: new Float32Array(own.slice(headLength, middle).buffer),
    contributions: new Float32Array(own.slice(middle).buffer)
  };
}
