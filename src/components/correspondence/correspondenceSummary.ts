import {type PairStatistics, pairIndex, pairStatistics} from "../../evaluation/pairStatistics.js";
import type {BuiltCorrespondence} from "./correspondenceFile.js";
import {type Comparison, comparisonIndex} from "./correspondences.js";
import {faceParts} from "./faces.js";
import type {RowKind} from "./hiddenRows.js";

/** The distances of a layer: of every row of hiddenRows, by each comparison, of all pairs in the order of pairIndex. */
export interface LayerDistances {
  readonly layer: string;
  readonly rows: readonly (readonly Float32Array[])[];
}

/** What one line of the table says. */
export interface RowSummary extends PairStatistics {
  readonly kind: RowKind;
  /** Of a line of random places: Δ of every draw; else none. */
  readonly draws: readonly number[];
  /** In how many draws of places on the face Δ is no higher than here. */
  readonly below: number;
  /** In how many draws of one and the same place. */
  readonly belowSame: number;
  /** How far Δ is below that of random places on the face, in the mean, with its error by the jackknife. */
  readonly lower: PairStatistics;
  /** The same against one and the same place. */
  readonly lowerSame: PairStatistics;
}

/** Returns the lines of the table: the three parts, random places on each face, and random places that are the same in all photos. */
export function correspondenceSummary(
  {rows}: LayerDistances,
  faces: number,
  comparison: Comparison
): readonly RowSummary[] {
  const c = comparisonIndex(comparison);
  const count = (rows.length - faceParts.length) / 2;
  const of = (first: number, length: number) => rows.slice(first, first + length).map((row) => row[c]);
  const own = of(faceParts.length, count);
  const same = of(faceParts.length + count, count);
  const deltas = (draws: readonly Float32Array[]) => draws.map((values) => pairStatistics(values, faces).mean);
  const [ownDeltas, sameDeltas] = [deltas(own), deltas(same)];
  const [ownMean, sameMean] = [meanOf(own), meanOf(same)];
  const line = (kind: RowKind, values: Float32Array, draws: readonly number[]): RowSummary => {
    const statistics = pairStatistics(values, faces);
    const noHigher = (others: readonly number[]) => others.filter((d) => d <= statistics.mean).length;
    return {
      kind,
      ...statistics,
      draws,
      below: noHigher(ownDeltas),
      belowSame: noHigher(sameDeltas),
      lower: pairStatistics(minus(ownMean, values), faces),
      lowerSame: pairStatistics(minus(sameMean, values), faces)
    };
  };
  return [
    ...faceParts.map((part, i) => line(part, rows[i][c], [])),
    line("own", ownMean, ownDeltas),
    line("same", sameMean, sameDeltas)
  ];
}

/** Returns the built distances of a layer between some of the faces, given by their places in the file, in the first *draws*. */
export function builtDistances(
  built: BuiltCorrespondence,
  layer: string,
  {faces, draws}: {readonly faces: readonly number[]; readonly draws: number}
): LayerDistances {
  const rows = [
    ...faceParts.keys(),
    ...Array.from({length: 2 * draws}, (_, i) => builtRow(faceParts.length + i, draws, built.note.draws))
  ];
  return {
    layer,
    rows: rows.map((row) => distancesOf(faces.length, (i, j) => built.pair(layer, row, faces[i], faces[j])))
  };
}

/** Returns where a row of hiddenRows with some *draws* stands among those of the file. */
export function builtRow(row: number, draws: number, builtDraws: number): number {
  return row < faceParts.length + draws ? row : row - draws + builtDraws;
}

/** Returns the distances of all pairs, by each comparison. */
export function distancesOf(count: number, pair: (i: number, j: number) => readonly number[]): Float32Array[] {
  const pairs = (count * (count - 1)) / 2;
  const values = Array.from({length: 4}, () => new Float32Array(pairs));
  for (let j = 1; j < count; ++j) {
    for (let i = 0; i < j; ++i) {
      for (const [c, d] of pair(i, j).entries()) values[c][pairIndex(i, j)] = d;
    }
  }
  return values;
}

function meanOf(draws: readonly Float32Array[]): Float32Array {
  return Float32Array.from(draws[0] ?? [], (_, k) => draws.reduce((sum, draw) => sum + draw[k], 0) / draws.length);
}

function minus(a: Float32Array, b: Float32Array): Float32Array {
  return a.map((d, k) => d - b[k]);
}
