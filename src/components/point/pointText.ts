import {networkEntry} from "../../networks.js";
import {photos} from "../../photos.js";
import type {ClassScore} from "../../worker/protocol.js";
import type {Fact} from "../frame/figureFrame.js";
import {numberText} from "../marks/numberText.js";
import {plainNumber} from "../marks/plainNumber.js";
import type {UnitNames} from "../units/unitNames.js";
import {classAt, type FiringUnit, firingAt, type PointAnswer} from "./pointAnswer.js";
import {pointDefault, pointLayers} from "./pointLayers.js";

type Place = {readonly y: number; readonly x: number};

/** The network whose units these are. */
const {network} = pointDefault;

/** Returns what a unit adds, with its sign: “+0.021”, “−0.3”, “+0.0002”; what is nearly nothing as 0. */
export function addsText(adds: number): string {
  const size = Math.abs(adds);
  if (size < 1e-4) return "0";
  return `${adds > 0 ? "+" : ""}${plainNumber(adds, size < 1e-3 ? 1 : 2)}`;
}

/** Returns a unit’s name; undefined where nobody gave it one. */
export function nameOf(names: Pick<UnitNames, "get">, {layer, unit}: Pick<FiringUnit, "layer" | "unit">) {
  return names.get(network, layer, unit);
}

/** Returns whether what the units of the layer add is exact: it is the last before the mean over all places. */
export function isExact(layer: string): boolean {
  return layer === pointLayers[0].name;
}

/** Returns which unit a card shows, and how strongly it fires: what describes the card to those who point at it, and to those who cannot see it. */
export function cardWords({layer, unit, share}: FiringUnit, named: string | undefined): string {
  return `${layer} ${unit}${named ? `, ${named}` : ""}: fires at ${percent(share)} of its best`;
}

/** Returns what the colour of a card’s bar says, for those who cannot see it; it follows the number. */
export function sideWords({adds}: FiringUnit, {label}: ClassScore): string {
  if (addsText(adds) === "0") return `: adds nothing to ${label}`;
  return `: ${adds > 0 ? "for" : "against"} ${label}`;
}

/** Returns a share in whole per cent. */
export function percent(share: number): string {
  return `${Math.round(100 * share)}\u00a0%`;
}

/** Returns what is heard when the place was moved. */
export function placeWords(
  answer: PointAnswer,
  place: Place,
  asked: ClassScore,
  names: Pick<UnitNames, "get">
): string {
  const at = classAt(answer, asked.index);
  const parts = answer.layers.map((layer, i) => {
    const [first] = firingAt(layer, place, at).units;
    const {title} = pointLayers[i];
    if (!first) return `${title}: nothing fires`;
    return `${title}: ${nameOf(names, first) ?? `unit ${first.unit}`}, ${addsText(first.adds)}`;
  });
  return `Row ${place.y}, column ${place.x}. ${parts.join(". ")}.`;
}

/** Returns what the picture shows. */
export function pointCaption({layers}: PointAnswer, asked: ClassScore): string {
  const [last] = layers;
  return `The five units of each layer that fire most at the ring, each as a share of its best in ${photos.length} photos, the strongest first. Each is shown by six places of those photos, those that excite it most. The number is what it adds there to the logit of “${asked.label}”, the bar that beside the others of its row. For ${last.name} it is exact: all of it and the bias make the logit. Below (≈) it is activation × gradient, an estimate to the first order.`;
}

/** Returns the readout. */
export function pointFacts(answer: PointAnswer, place: Place, asked: ClassScore): Fact[] {
  const at = classAt(answer, asked.index);
  const [last] = answer.layers;
  const rest = asked.logit - last.sums[at];
  return [
    ["network", networkEntry(network).title],
    ["class", `${asked.index} ${asked.label}`],
    ["place", `row ${place.y}, column ${place.x}`],
    ["logit", numberText(asked.logit)],
    [`all of ${last.name}`, `${numberText(last.sums[at])}, and a bias of ${numberText(rest)}`]
  ];
}

/** Returns the units at the place as rows of a table. */
export function pointRows(answer: PointAnswer, place: Place, asked: ClassScore, names: Pick<UnitNames, "get">) {
  const at = classAt(answer, asked.index);
  return answer.layers.flatMap((layer) => {
    const {position, units} = firingAt(layer, place, at);
    return units.map(({unit, rank, value, share, adds}) => ({
      layer: layer.name,
      row: position[0],
      column: position[1],
      rank,
      unit,
      name: nameOf(names, {layer: layer.name, unit}) ?? "",
      activation: value,
      share,
      adds,
      how: isExact(layer.name) ? "exact" : "first-order estimate"
    }));
  });
}

/** Returns the numbers of the place to be taken home. */
export function pointNumbers(answer: PointAnswer, place: Place, asked: ClassScore, names: Pick<UnitNames, "get">) {
  const at = classAt(answer, asked.index);
  const layers = answer.layers.map((layer) => {
    const {position, total} = firingAt(layer, place, at);
    return {layer: layer.name, position, addsHere: total, addsInAll: layer.sums[at]};
  });
  return {network, place, class: asked, layers, units: pointRows(answer, place, asked, names)};
}
