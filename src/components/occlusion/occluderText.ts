import {networkEntry} from "../../networks.js";
import type {Fact} from "../frame/figureFrame.js";
import type {VariantScore} from "../frame/variantScores.js";
import type {SquarePlace} from "../inputs/squareInput.js";
import {numberText} from "../marks/numberText.js";
import {percentText} from "../marks/percentText.js";
import type {Occluder} from "./occluderLattice.js";

/** A place of the map, and what the network says with the square there. */
export interface MeasuredPlace {
  readonly place: SquarePlace;
  readonly said: VariantScore;
}

/** Returns whether the network still says what it said to the whole photo. */
export function occluderCaption({top}: VariantScore, whole: {readonly index: number; readonly label: string}): string {
  return top[0].index === whole.index
    ? `With this place hidden the network still says “${whole.label}”.`
    : `With this place hidden the network no longer says “${whole.label}” but “${top[0].label}”.`;
}

/** Returns how many places of the whole map change the answer. */
export function mapCaption(all: readonly MeasuredPlace[]): string {
  const changed = all.filter(({said}) => said.rank > 1).length;
  const lowest = Math.min(...all.map(({said}) => said.asked.probability));
  return ` Of ${all.length} places ${changed || "none"} change${changed === 1 ? "s" : ""} the answer; the lowest probability is ${percentText(lowest)}.`;
}

/** Returns the readout. */
export function occluderFacts(
  network: string,
  {asked}: VariantScore,
  whole: {readonly label: string; readonly logit: number},
  {size, place: {y, x}}: Occluder
): Fact[] {
  return [
    ["network", networkEntry(network).title],
    ["class", `${asked.index} ${whole.label}`],
    ["square", `${size} px at row ${y}, column ${x}`],
    ["logit", `${numberText(asked.logit)}, whole ${numberText(whole.logit)}`]
  ];
}

/** Returns the numbers of the map, a row a place. */
export function occluderRows(measured: readonly MeasuredPlace[], {size, fill}: Pick<Occluder, "size" | "fill">) {
  return measured.map(({place, said: {asked, rank, top}}) => {
    const {label, probability, logit} = asked;
    return {size, fill, row: place.y, column: place.x, class: label, probability, logit, rank, best: top[0].label};
  });
}
