import {html} from "htl";
import {filmPane} from "../marks/filmPane.js";
import {plainNumber} from "../marks/plainNumber.js";
import {scoreBars} from "../marks/scoreBars.js";
import {lossCurves} from "./lossCurves.js";
import type {StyleFilm} from "./styleFilm.js";
import {styleOptions} from "./styles.js";

/**
 * Returns what shows the film of a style transfer beside the canvases of its
 * content and its style, with its losses and what the network says of all three.
 */
export function styleBoard({content, style}: {readonly content: HTMLCanvasElement; readonly style: HTMLCanvasElement}) {
  const curves = lossCurves();
  const pane = filmPane({curve: curves, format: (value) => plainNumber(value, 3)});
  const parts = ["Content", "Style", "Result"].map((name) => {
    const bars = scoreBars({label: `What the network says of the ${name.toLowerCase()}`});
    return {...bars, place: html`<div><strong>${name} is called</strong>${bars.element}</div>`};
  });
  const element = html`<div class="style-board">
    <div class="style-source"><strong>Content</strong>${content}</div>
    <div class="style-source"><strong>Style</strong>${style}</div>
    <div class="style-result">${pane.element}</div>
    <div class="style-scores">${parts.map(({place}) => place)}</div>
  </div>`;
  return {
    element,
    pause: pane.pause,
    seen: pane.seen,
    stale(isStale: boolean): void {
      for (const {stale} of parts) stale(isStale);
    },
    /** Shows a style transfer; its losses are weighed as in its choice. */
    draw({film, losses, scores}: StyleFilm, choice: Parameters<typeof styleOptions>[0]): void {
      const {contentWeight = 0, styleWeight = 0, variationWeight = 0} = styleOptions(choice);
      curves.losses(losses, {content: contentWeight, style: styleWeight, variation: variationWeight});
      pane.show(film);
      parts.forEach(({place, show}, i) => {
        place.hidden = !scores;
        if (scores) show(scores[i].top);
      });
    }
  };
}
