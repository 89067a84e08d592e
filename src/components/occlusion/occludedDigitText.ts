import type {OcclusionScores} from "../../attribution/occlusionScores.js";
import type {CropBox} from "../../images/crop.js";
import type {PixelFill} from "../../images/fillPixels.js";
import {isBlank} from "../../images/isBlank.js";
import type {Raster} from "../../images/raster.js";
import type {Fact} from "../frame/figureFrame.js";
import type {PickedDigit} from "../inputs/digitInput.js";
import type {SquarePlace} from "../inputs/squareInput.js";
import {changeText} from "../marks/changeText.js";
import {numberText} from "../marks/numberText.js";
import {percentText} from "../marks/percentText.js";

/** What the reader chooses of the digit with a square at every place. */
export interface DigitChoice {
  readonly digit: PickedDigit;
  /** The class whose logit is followed. */
  readonly class: number;
  readonly window: number;
  readonly stride: number;
  readonly fill: PixelFill;
  /** Where the square is; undefined is where hiding costs most. */
  readonly place: SquarePlace | undefined;
}

/** The digit, and what the network says of it with the square at every place. */
export interface OccludedDigit {
  /** 28 × 28, one channel, 0…255. */
  readonly pixels: Raster;
  readonly scores: OcclusionScores;
}

/** Returns by how many per cent the logit falls with each window hidden; where it is not positive, by how much. */
export function fallsOf({whole: {logit}, logits}: OcclusionScores): number[] {
  return logits.map((d) => (logit > 0 ? (100 * (logit - d)) / logit : logit - d));
}

/** Returns where hiding costs most, of the windows that the border does not cut. */
export function worstPlace(scores: OcclusionScores, window: number): SquarePlace {
  const isWhole = ({top, left, bottom, right}: CropBox) => bottom - top === window && right - left === window;
  const falls = fallsOf(scores).map((fall, i) => (isWhole(scores.windows[i]) ? fall : Number.NEGATIVE_INFINITY));
  const {top, left} = scores.windows[falls.indexOf(Math.max(...falls))];
  return {y: top, x: left};
}

/** Returns what the network reads, and what the numbers above the pictures are. */
export function occludedCaption({pixels, scores: {windows, whole}}: OccludedDigit, asked: number): string {
  const [best] = whole.top;
  const said = `The network reads ${best.label}${best.index === asked ? "" : `, not ${asked}`}`;
  const blank = windows.filter((box) => isBlank(pixels, box)).length;
  return `${said}. Above each picture: by how many per cent the logit of ${asked} falls with the square there; a minus is a rise. ${blank} of the ${windows.length} squares hide no ink at all.${whole.logit > 0 ? "" : " The logit is not positive, so the numbers are its fall itself, not per cent."}`;
}

/** Returns the readout. */
export function occludedFacts({scores}: OccludedDigit, asked: number): Fact[] {
  const {windows, whole, best} = scores;
  const falls = fallsOf(scores);
  return [
    ["network", "MNIST"],
    [`logit of ${asked}`, numberText(whole.logit)],
    ["its probability", percentText(whole.probability)],
    ["places", `${windows.length}`],
    ["largest fall", numberText(Math.max(...falls), 0)],
    ["largest rise", numberText(Math.min(...falls), 0)],
    ["other answers", `${best.filter(({index}) => index !== whole.top[0].index).length}`]
  ];
}

/** Returns what the network makes of the digit with the square in one place. */
export function placeText(
  {whole}: OcclusionScores,
  asked: number,
  here: {readonly logit: number; readonly probability: number; readonly best: string}
): string {
  const change = (100 * (here.logit - whole.logit)) / whole.logit;
  return `Logit of ${asked}: ${numberText(here.logit)}${whole.logit > 0 ? ` (${changeText(change)})` : ""}. Probability ${percentText(here.probability)}. The network reads ${here.best}.`;
}

/** Returns the numbers of every place, a row each. */
export function occludedRows({scores}: OccludedDigit) {
  const falls = fallsOf(scores);
  return scores.windows.map(({top, left, bottom, right}, i) => ({
    top,
    left,
    bottom,
    right,
    logit: scores.logits[i],
    probability: scores.probabilities[i],
    [scores.whole.logit > 0 ? "percent decrease" : "decrease"]: falls[i],
    answer: scores.best[i].label
  }));
}
