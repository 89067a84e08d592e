import {deviation, mean, quantileSorted} from "d3-array";
import type {LayerMeasure} from "./abstractionFile.js";

/** A measure over the units of a layer. */
export interface LayerSummary {
  readonly count: number;
  readonly mean: number;
  /** The standard error of the mean. */
  readonly error: number;
  readonly low: number;
  /** The quartiles: a quarter of the units is below, a half, three quarters. */
  readonly quartiles: readonly [number, number, number];
  readonly high: number;
  /** Which share of the units is at 1, the most there can be. */
  readonly full: number;
}

/** Returns the summary of a layer’s values; all are NaN where there are none. */
export function layerSummary({values}: Pick<LayerMeasure, "values">): LayerSummary {
  const sorted = Array.from(values).sort((a, b) => a - b);
  const count = sorted.length;
  const at = (share: number) => quantileSorted(sorted, share) ?? Number.NaN;
  return {
    count,
    mean: mean(sorted) ?? Number.NaN,
    error: (deviation(sorted) ?? Number.NaN) / Math.sqrt(count),
    low: at(0),
    quartiles: [at(0.25), at(0.5), at(0.75)],
    high: at(1),
    full: sorted.filter((d) => d > 1 - 1e-6).length / count
  };
}
