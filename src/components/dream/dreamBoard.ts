import {html} from "htl";
import {filmGallery, type GalleryFilm} from "../inputs/filmGallery.js";
import {filmPane} from "../marks/filmPane.js";
import {objectiveCurve} from "../marks/objectiveCurve.js";
import {plainNumber} from "../marks/plainNumber.js";
import {scoreBars} from "../marks/scoreBars.js";
import type {DreamShown} from "./dreamShown.js";

/**
 * Returns what shows the film of a dream with the value of its layer, what the
 * network says of the photo and of the dream, and below it a gallery of the
 * *films* that were built, a layer each.
 */
export function dreamBoard(films: readonly GalleryFilm[]) {
  const curve = objectiveCurve({value: "the layer’s value", height: 120});
  const pane = filmPane({curve, format: (value) => plainNumber(value, 3)});
  const gallery = filmGallery(films);
  const parts = ["photo", "dream"].map((name) => {
    const bars = scoreBars({label: `What the network says of the ${name}`});
    return {...bars, place: html`<div><strong>The ${name} is called</strong>${bars.element}</div>`};
  });
  const element = html`<div class="dream-board">
    ${pane.element}
    <div class="dream-scores">${parts.map(({place}) => place)}</div>
    ${gallery}
  </div>`;
  return {
    element,
    gallery,
    pause: pane.pause,
    seen: pane.seen,
    stale(isStale: boolean): void {
      for (const {stale} of parts) stale(isStale);
    },
    /** Shows a dream; *layer* is that of the built one that it is. */
    draw({film, scores}: DreamShown, layer: string | undefined): void {
      gallery.value = layer;
      pane.show(film);
      parts.forEach(({element, show}, i) => {
        element.classList.toggle("dream-waits", !scores);
        if (scores) show(scores[i].top);
      });
    }
  };
}
