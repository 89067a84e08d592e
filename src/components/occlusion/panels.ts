import type {OcclusionScores} from "../../attribution/occlusionScores.js";
import type {MapTotal} from "../../attribution/strongestMaps.js";
import type {CropBox} from "../../images/crop.js";
import type {PixelFill} from "../../images/fillPixels.js";
import type {MapPicture} from "../../images/picture.js";
import type {Raster} from "../../images/raster.js";
import {networkEntry} from "../../networks.js";
import type {Provenance, SoFar} from "../../worker/protocol.js";
import type {Fact} from "../frame/figureFrame.js";
import {fileWord} from "../frame/picked.js";
import {soFarText} from "../frame/soFarText.js";
import type {PickedPhoto} from "../inputs/photoPicker.js";
import type {SquarePlace} from "../inputs/squareInput.js";
import {changeText} from "../marks/changeText.js";
import {percentText} from "../marks/percentText.js";
import {fivePanelsDefault, type PanelsStart} from "./occlusions.js";

/** By which rule a map is projected to pixels. */
export const panelRules = ["guided", "deconvnet", "gradient"] as const;
export type PanelRule = (typeof panelRules)[number];

/** What costs a pass for every place. */
export interface Costly {
  readonly photo: PickedPhoto;
  readonly window: number;
  readonly stride: number;
  readonly fill: PixelFill;
  readonly layer: string;
}

/** What the reader chooses of the five panels. */
export interface PanelsChoice extends Costly {
  /** Undefined is the best class of the photo. */
  readonly class: number | undefined;
  /** Undefined is the strongest map of the layer. */
  readonly unit: number | undefined;
  readonly rule: PanelRule;
  /** Where the square is; undefined is the middle. */
  readonly place: SquarePlace | undefined;
}

/** The five panels. */
export interface Panels extends Partial<Provenance> {
  /** The photo, as the network gets it. */
  readonly pixels: Raster;
  readonly scores: OcclusionScores;
  /** What the class is called. */
  readonly label: string;
  readonly strongest: readonly MapTotal[];
  /** How much of it there is, while it sharpens. */
  readonly soFar?: SoFar;
  /** The map, projected to pixels by the rule. */
  readonly projection: MapPicture;
  readonly rule: PanelRule;
}

const {network} = fivePanelsDefault;
const [size] = networkEntry(network).inputShape;

/** Returns whether two choices need the same passes. */
export function sameCost(a: Costly, b: Costly): boolean {
  return (["photo", "window", "stride", "fill", "layer"] as const).every((key) => a[key] === b[key]);
}

/** Returns whether the numbers of a choice were built, given with what its figure begins; its rule changes none of them. */
export function isBuiltChoice(choice: PanelsChoice, first: PanelsStart = fivePanelsDefault): boolean {
  return sameCost(choice, first) && choice.class === first.class && choice.unit === first.unit;
}

/** Returns how many places a choice covers. */
export function placeCount({window, stride}: Costly): number {
  return (Math.ceil((size - window) / stride) + 1) ** 2;
}

/** Returns how long it takes to cover every place. */
export function costText(choice: Costly): string {
  const count = placeCount(choice);
  const time = count < 20 ? "ten seconds" : count < 150 ? "a minute" : `${Math.round(count / 100)} minutes`;
  return `${count} places, one pass through the network each: about ${time} without a graphics card, a few seconds with one.`;
}

/** Returns the window whose middle is nearest to that of a square at the given place. */
export function nearestWindow(windows: readonly CropBox[], {y, x}: SquarePlace, window: number): number {
  const distance = ({top, bottom, left, right}: CropBox) =>
    Math.hypot((top + bottom - window) / 2 - y, (left + right - window) / 2 - x);
  return windows.reduce((best, box, i) => (distance(box) < distance(windows[best]) ? i : best), 0);
}

/** Returns what the place of a window does to the class and to the map. */
export function hereText({scores, label}: Pick<Panels, "scores" | "label">, i: number): string {
  const {whole, best, probabilities} = scores;
  return `Hidden here: “${label}” ${percentText(probabilities[i])} (whole photo ${percentText(whole.probability)}), map ${changeText(activityChange(scores, i), 1)}. The network says “${best[i].label}”, ${percentText(best[i].probability)}.`;
}

/** Returns by how many per cent the map's activity changes with a window hidden. */
export function activityChange({whole, activity}: OcclusionScores, i: number): number {
  return whole.activity ? 100 * (activity[i] / whole.activity - 1) : 0;
}

/** Returns what was done, and at how many places the class is the answer. */
export function panelsCaption({scores: {windows, best}, label, soFar}: Panels, choice: PanelsChoice): string {
  const wins = best.filter((d) => d.index === choice.class).length;
  return `A ${choice.fill} square of ${choice.window} px hides each of ${windows.length} places of the photo. Blue: what is asked about falls where the place is hidden, which speaks for it; red: it rises. “${label}” is the answer at ${wins} of them. Point at a place to read its numbers.${soFarText(soFar)}`;
}

/** Returns the readout. */
export function panelsFacts({scores: {whole, probabilities}, label}: Panels, choice: PanelsChoice): Fact[] {
  return [
    ["network", networkEntry(network).title],
    ["class", `${choice.class} ${label}`],
    ["probability", percentText(whole.probability)],
    ["lowest, highest", `${percentText(Math.min(...probabilities))}, ${percentText(Math.max(...probabilities))}`],
    ["map", `${choice.layer} ${choice.unit}`],
    ["total activity", (whole.activity ?? 0).toFixed(0)],
    ["square, stride", `${choice.window}, ${choice.stride} px`]
  ];
}

/** Returns the numbers of every place, a row each. */
export function panelsRows({scores: {windows, activity, logits, probabilities, best}}: Panels) {
  return windows.map(({top, left, bottom, right}, i) => ({
    top,
    left,
    bottom,
    right,
    activity: activity[i],
    logit: logits[i],
    probability: probabilities[i],
    answer: best[i].label,
    "its probability": best[i].probability
  }));
}

/** Returns all numbers. */
export function panelsJson({scores, soFar}: Panels, {photo, place, ...rest}: PanelsChoice) {
  return {network, photo: fileWord(photo), ...rest, ...scores, soFar};
}
