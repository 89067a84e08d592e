import type {PixelFill} from "../../images/fillPixels.js";
import type {Client} from "../../worker/client.js";
import type {Made, OccludeAnswer, Photo} from "../../worker/messages.js";
import {networkFiles} from "../../worker/networkFiles.js";
import type {AnsweringTools} from "../frame/answering.js";
import {type HiddenNumbers, hiddenNumbers, strongestMaps} from "./hiddenNumbers.js";

/** The question what a network says with a square over every place of a photo. */
export interface OcclusionQuestion {
  readonly network: string;
  readonly photo: Photo;
  /** The square’s side, and how far it moves, in pixels. */
  readonly window: number;
  readonly stride: number;
  readonly fill: PixelFill;
  /** The class that is followed; defaults to the best of the whole photo. */
  readonly class?: number;
  /** The layer of which a map is followed. */
  readonly layer?: string;
  /** The map; defaults to the strongest of the layer. */
  readonly unit?: number;
}

export interface OcclusionAnswer extends Made {
  readonly scores: HiddenNumbers;
  readonly class: number;
  /** What the class is called. */
  readonly label: string;
  /** The map that is followed; null without a layer. */
  readonly unit: number | null;
  /** The maps of the layer with the largest sums. */
  readonly strongest: readonly {readonly unit: number; readonly total: number}[];
}

/** Returns what asks the worker; what it said last is kept, so that another class or map of it costs no pass. */
export function occlusionAsker(client: Client) {
  let kept: {readonly key: string; readonly answer: OccludeAnswer} | undefined;

  return async function askOcclusion(question: OcclusionQuestion, tools: AnsweringTools): Promise<OcclusionAnswer> {
    const answer = await answerOf(question, tools);
    const {labels, wholeLogits, wholeActivity, backend, milliseconds} = answer;
    const index = question.class ?? wholeLogits.indexOf(wholeLogits.reduce((a, b) => Math.max(a, b)));
    const strongest = strongestMaps(wholeActivity);
    const unit = question.layer === undefined ? undefined : (question.unit ?? strongest[0].unit);
    const scores = hiddenNumbers(answer, labels, {class: index, unit});
    const label = labels[index] ?? `${index}`;
    return {scores, class: index, label, unit: unit ?? null, strongest, backend, milliseconds};
  };

  async function answerOf(
    {network, photo, window, stride, fill, layer}: OcclusionQuestion,
    tools: AnsweringTools
  ): Promise<OccludeAnswer> {
    const key = [network, photo.key, window, stride, fill, layer, client.backend].join(" ");
    if (kept?.key === key) return kept.answer;
    const question = {kind: "occlude", network: networkFiles(network), photo, fill, layer} as const;
    const answer = await client.ask({...question, window: [window, window], stride: [stride, stride]}, tools);
    kept = {key, answer};
    return answer;
  }
}
