import {extent, mean} from "d3-array";
import type {Redundancy} from "./redundancy.js";

/** Some pairs of units: how alike their pictures are and how alike their activations, on average and from the least to the most. */
export interface PairsSummary {
  readonly pairs: number;
  readonly like: Summary;
  readonly act: Summary;
  /** How many pairs have pictures that agree by more than 0.9, and how many of these activations by more than 0.5. */
  readonly samePicture: number;
  readonly sameBoth: number;
}

interface Summary {
  readonly mean: number;
  readonly least: number;
  readonly most: number;
}

/** Returns what all pairs of the units have in common, or those of one *layer*, or of some *units* of it; pairs with an empty picture are left out. */
export function redundantPairs(
  {units, pictures, activations}: Redundancy,
  {layer, only}: {readonly layer?: string; readonly only?: readonly number[]} = {}
): PairsSummary {
  const chosen = [...units.keys()].filter(
    (i) => (!layer || units[i].layer === layer) && (!only || only.includes(units[i].unit))
  );
  const pairs = chosen.flatMap((i) => chosen.filter((j) => j < i).map((j) => [pictures[i][j], activations[i][j] ?? 0]));
  const known = pairs.filter((pair): pair is [number, number] => pair[0] !== null);
  const same = known.filter(([like]) => like > 0.9);
  return {
    pairs: known.length,
    like: summary(known.map(([like]) => like)),
    act: summary(known.map(([, act]) => act)),
    samePicture: same.length,
    sameBoth: same.filter(([, act]) => act > 0.5).length
  };
}

function summary(values: readonly number[]): Summary {
  const [least = Number.NaN, most = Number.NaN] = extent(values);
  return {mean: mean(values) ?? Number.NaN, least, most};
}
