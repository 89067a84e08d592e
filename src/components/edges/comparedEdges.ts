import {correlation} from "../../evaluation/correlation.js";
import {spearman} from "../../evaluation/spearman.js";

/** Where a unit is among the strongest: on average and in the photo, or in one of the two only. */
export type EdgeGroup = "both" | "average" | "photo";

/** What a unit adds to a parent, on average and in one photo. */
export interface ComparedEdge {
  readonly unit: number;
  readonly mean: number;
  readonly own: number;
  readonly group: EdgeGroup;
  /** Whether it is one of those that differ most. */
  readonly differs: boolean;
}

/** How many units count as the strongest. */
export const strongestCount = 6;

export interface ComparedEdgesOptions {
  /** How many count as the strongest, by size, whatever their sign; defaults to strongestCount. */
  readonly count?: number;
  /** How many are marked as differing most; defaults to 3. */
  readonly marked?: number;
}

/**
 * Returns the units that add or take most on average, those that do in one
 * photo, and those of all that differ most between the two, by group; within a
 * group the strongest first. *mean* and *own* are [units].
 */
export function comparedEdges(
  mean: Float32Array,
  own: Float32Array,
  {count = strongestCount, marked = 3}: ComparedEdgesOptions = {}
): readonly ComparedEdge[] {
  const difference = own.map((value, i) => value - mean[i]);
  const [average, photo] = [strongest(mean, count), strongest(own, count)];
  const different = strongest(difference, marked);
  const units = [...new Set([...average, ...photo, ...different])];
  const size = ({mean, own}: ComparedEdge) => Math.max(Math.abs(mean), Math.abs(own));
  const edges = units.map((unit): ComparedEdge => {
    const inAverage = average.includes(unit);
    const both = inAverage && photo.includes(unit);
    const isAverage = inAverage || (!photo.includes(unit) && Math.abs(mean[unit]) > Math.abs(own[unit]));
    const group = both ? "both" : isAverage ? "average" : "photo";
    return {unit, mean: mean[unit], own: own[unit], group, differs: different.includes(unit)};
  });
  const groups: readonly EdgeGroup[] = ["both", "average", "photo"];
  return groups.flatMap((group) =>
    edges.filter((edge) => edge.group === group).sort((a, b) => size(b) - size(a) || a.unit - b.unit)
  );
}

/** How far two lists of edges agree, over all units: 1 the same, 0 nothing in common, −1 the opposite; NaN where one does not vary. */
export interface EdgeAgreement {
  readonly pearson: number;
  readonly spearman: number;
}

/** Returns how far the edges of one photo agree with the average ones. */
export function edgeAgreement(mean: Float32Array, own: Float32Array): EdgeAgreement {
  return {pearson: correlation(mean, own), spearman: spearman(mean, own)};
}

/** Returns the mean of lists of the same length, of which there is at least one, value by value. */
export function meanOf(lists: readonly Float32Array[]): Float32Array {
  return Float32Array.from(lists[0], (_, i) => lists.reduce((sum, list) => sum + list[i], 0) / lists.length);
}

/** Returns the mean of the other examples, given the *mean* of *count* of which *own* is one. */
export function meanWithout(mean: Float32Array, own: Float32Array, count: number): Float32Array {
  if (!(count > 1)) throw new RangeError(`no other examples: ${count}`);
  return mean.map((value, i) => (count * value - own[i]) / (count - 1));
}

/** Returns the *count* units whose values are largest, whatever their sign; none that is 0. Of equal ones the first. */
function strongest(values: Float32Array, count: number): number[] {
  return Array.from(values.keys())
    .filter((unit) => values[unit] !== 0)
    .sort((a, b) => Math.abs(values[b]) - Math.abs(values[a]) || a - b)
    .slice(0, count);
}
