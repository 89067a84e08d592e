import {networkEntry} from "../../networks.js";
import type {Fact} from "../frame/figureFrame.js";
import type {VariantScore} from "../frame/variantScores.js";
import {numberText} from "../marks/numberText.js";
import {percentText} from "../marks/percentText.js";
import type {Arrangement} from "./arrangementField.js";
import type {BandView} from "./bandCurve.js";

/** What the curve is of. */
export type Quantity = "probability" | "logit" | "rank";

/** A point of the curve: n × n tiles in one order, and what the network says. */
export interface MeasuredTrial {
  readonly n: number;
  readonly seed: number;
  readonly said: VariantScore;
}

/** Returns how many pieces are in place, and whether the network still says what it said to the whole photo. */
export function shuffleCaption({top, asked}: VariantScore, {n, order}: Arrangement): string {
  if (n === 1) return `The whole photo: the network says “${top[0].label}”.`;
  const home = order.filter((d, i) => d === i).length;
  const pieces = `In ${n} × ${n} pieces, ${home === n * n ? "all" : home || "none"} in place`;
  return top[0].index === asked.index
    ? `${pieces}: the network still says “${top[0].label}”.`
    : `${pieces}: the network no longer says “${asked.label}”, but “${top[0].label}”.`;
}

/** Returns the readout. */
export function shuffleFacts(
  network: string,
  {asked, rank}: VariantScore,
  label: string,
  {seed}: Pick<Arrangement, "seed">
): Fact[] {
  return [
    ["network", networkEntry(network).title],
    ["class", `${asked.index} ${label}`],
    ["logit", numberText(asked.logit)],
    ["rank", `${rank}`],
    ["order", seed === null ? "by hand" : `seed ${seed}`]
  ];
}

/** Returns the numbers of the curve, a row a point. */
export function shuffleRows(trials: readonly MeasuredTrial[]) {
  return trials.map(({n, seed, said: {asked, rank, top}}) => ({
    n,
    seed,
    class: asked.label,
    probability: asked.probability,
    logit: asked.logit,
    rank,
    best: top[0].label,
    best_probability: top[0].probability
  }));
}

/** Returns the quantity of what the network says. */
export function quantityOf({asked, rank}: VariantScore, quantity: Quantity): number {
  return quantity === "rank" ? rank : asked[quantity];
}

/** Returns the axis of the quantity for the class of the given *label*. */
export function shuffleAxis(quantity: Quantity, label: string): BandView {
  switch (quantity) {
    case "probability":
      return {label: `probability of ${label}`, format: percentText, tick: wholePercent, range: [0, 1]};
    case "logit":
      return {label: `logit of ${label}`, format: (d) => numberText(d, 1)};
    case "rank":
      return {label: `rank of ${label}: 1 is the best`, format: (d) => d.toFixed(0), range: [1001, 1], log: true};
  }
}

function wholePercent(share: number): string {
  return `${Math.round(100 * share)}\u00a0%`;
}
