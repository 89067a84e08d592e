import type {Redundancy} from "../../components/edges/redundancy.js";
import {correlation} from "../../evaluation/correlation.js";
import {cosine} from "../../evaluation/cosine.js";

/**
 * Returns how alike the given *units* are: by the *signals* that their pictures
 * are made of, and by their *activations*, one for each photo.
 */
export function redundancyOf(
  units: Redundancy["units"],
  signals: readonly Float32Array[],
  activations: readonly (readonly number[])[]
): Redundancy {
  const strengths = signals.map((signal) => signal.map(Math.abs));
  const table = <T>(list: readonly T[], alike: (a: T, b: T) => number) =>
    list.map((a) => list.map((b) => rounded(alike(a, b))));
  return {
    units,
    photos: activations[0]?.length ?? 0,
    pictures: table(strengths, cosine),
    activations: table(activations, correlation)
  };
}

const rounded = (value: number) => (Number.isNaN(value) ? null : Math.round(value * 1000) / 1000);
