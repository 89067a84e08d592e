import type {StyleLosses} from "../../features/styleTransfer.js";
import {networkEntry} from "../../networks.js";
import type {ImageScores, Provenance} from "../../worker/protocol.js";
import type {Fact} from "../frame/figureFrame.js";
import {fileWord, subjectOf} from "../frame/picked.js";
import type {PickedPhoto} from "../inputs/photoPicker.js";
import type {Film} from "../marks/filmPane.js";
import {percentText} from "../marks/percentText.js";
import {plainNumber} from "../marks/plainNumber.js";
import {type StyleChoice, styleNetwork, styleOptions} from "./styles.js";

/** The film of a style transfer, on its way or at its end. */
export interface StyleFilm extends Partial<Provenance> {
  readonly film: Film;
  /** In the order of the steps. */
  readonly losses: readonly (readonly [step: number, losses: StyleLosses])[];
  /** What the network says of the content, the style and the result; null on the way. */
  readonly scores: readonly ImageScores[] | null;
}

/** Returns what a style transfer is called. */
export function styleName({content, style}: Pick<StyleChoice<PickedPhoto>, "content" | "style">): string {
  return `${subjectOf(content)}, in the style of: ${subjectOf(style)}`;
}

/** Returns what a style transfer is called in the names of files. */
export function styleFileName({content, style}: Pick<StyleChoice<PickedPhoto>, "content" | "style">): string {
  return `${fileWord(content)}-in-${fileWord(style)}`;
}

/** Returns what the network says of content, style and result, or how far the film is. */
export function styleCaption({losses, scores}: StyleFilm): string {
  const [step, {total}] = losses[losses.length - 1];
  if (!scores) return `On the way: step ${step}, total loss ${plainNumber(total, 3)}.`;
  const [content, style, result] = scores.map(({top: [best]}) => best);
  const said = (best: typeof content) => `“${best.label}” (${percentText(best.probability)})`;
  const verdict =
    result.index === content.index
      ? "It still sees what the content is."
      : result.index === style.index
        ? "It now sees what the style is."
        : "It sees neither the class of the content nor that of the style.";
  return `The network calls the content ${said(content)}, the style ${said(style)}, and the result ${said(result)}. ${verdict}`;
}

/** Returns the readout of a style transfer. */
export function styleFacts({losses}: StyleFilm, choice: StyleChoice<PickedPhoto>): Fact[] {
  const {contentWeight, styleWeight, variationWeight} = styleOptions(choice);
  const [step, {content, style, variation}] = losses[losses.length - 1];
  return [
    ["network", networkEntry(styleNetwork).title],
    ["content of", choice.contentLayers.join(", ") || "none"],
    ["style of", choice.styleLayers.join(", ") || "none"],
    ["α, β, γ", `${contentWeight}, ${styleWeight}, ${variationWeight}`],
    ["steps", `${step}`],
    ["losses: content, style, variation", [content, style, variation].map((d) => plainNumber(d, 3)).join(", ")]
  ];
}

/** Returns the losses of every step, for a table to take home. */
export function styleRows({losses}: StyleFilm) {
  return losses.map(([step, {content, style, variation, total}]) => ({step, content, style, variation, total}));
}
