import {FileAttachment} from "observablehq:stdlib";
import {html} from "htl";
import {photoAddress} from "../../corpus/photoAddress.js";
import {photos} from "../../photos.js";
import {photoCredit} from "../frame/photoCredit.js";
import {percentText} from "../marks/percentText.js";
import {scoreBars} from "../marks/scoreBars.js";
import {type BuiltStyle, styleSpec} from "./styles.js";

export interface StyledPairOptions {
  /** The address of the page where it is made. */
  readonly page: string;
}

/**
 * Returns the figure of the style-transferred pair: what has the arrangement of
 * one photo and the texture of another, both as they were, and what the network
 * says to each. Everything in it was *built*, on the page of style transfer.
 * https://arxiv.org/abs/1508.06576
 */
export function styledPair({scores, steps}: BuiltStyle, {page}: StyledPairOptions): HTMLElement {
  const {content, style} = styleSpec;
  const entry = (id: string) => photos.find((photo) => photo.id === id)!;
  const shown = [
    {title: "the content", source: photoAddress(content), words: entry(content).subject},
    {title: "the style", source: photoAddress(style), words: entry(style).subject},
    {
      title: "both in one",
      source: FileAttachment("../../data/style/style/result.png").href,
      words: `${entry(content).subject}, drawn anew with: ${entry(style).subject}`
    }
  ];
  const panes = shown.map(({title, source, words}, i) => {
    const bars = scoreBars({label: `The five best classes of ${title}`});
    bars.show(scores[i].top);
    return html`<section><div class="figure-control-title">${title}</div>
      <img class="style-canvas" src=${source} alt=${words} loading="lazy" width="224" height="224" />${bars.element}</section>`;
  });
  const [first, second] = scores[2].top;
  return html`<figure class="style-pair" id="styled" data-figure="styled" aria-label="The style-transferred pair">
    <div class="style-three">${panes}</div>
    <figcaption>After ${steps.at(-1)} steps of neural style transfer the network says “${first.label}”, ${percentText(first.probability)},
      then “${second.label}”, ${percentText(second.probability)}. <a href=${page}>Make another</a>.
      ${photoCredit(entry(content))}; ${photoCredit(entry(style))}; both in one under the licence of the second.</figcaption>
  </figure>`;
}
