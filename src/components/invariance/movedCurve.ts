import type {EdgeFill} from "../../images/moved.js";
import type {Answer} from "../../worker/protocol.js";
import {type MovedCurve, type Way, wayValues} from "./invariance.js";

/** Returns the worker's answer as a curve keeps it: distances to four digits that count, probabilities to six decimals. The *values* are those asked about. */
export function movedCurve(
  photo: string,
  way: Way,
  edge: EdgeFill,
  {whole, norms, moved}: Pick<Answer<"transformed">, "whole" | "norms" | "moved">,
  values: readonly number[] = wayValues[way]
): MovedCurve {
  const probability = (value: number) => Math.round(1e6 * value) / 1e6;
  return {
    photo,
    way,
    edge,
    label: whole.label,
    index: whole.index,
    norms: norms.map(short),
    points: moved.map(({distances, asked, best}, i) => ({
      value: values[i],
      euclidean: distances.map((d) => short(d.euclidean)),
      cosine: distances.map((d) => short(d.cosine)),
      probability: probability(asked.probability),
      best: {index: best.index, label: best.label, probability: probability(best.probability)}
    }))
  };
}

function short(value: number): number {
  return Number(value.toPrecision(4));
}
