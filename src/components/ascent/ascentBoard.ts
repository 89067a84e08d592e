import {html} from "htl";
import {filmGallery, type GalleryFilm} from "../inputs/filmGallery.js";
import {filmPane} from "../marks/filmPane.js";
import type {Ascent} from "./ascent.js";

/**
 * Returns what shows the film of an ascent, with the gallery of the *films*
 * that were built below it: in one row, or as a *sequence* in as many as it takes.
 */
export function ascentBoard(films: readonly GalleryFilm[], {isSequence = false} = {}) {
  const {element, show, seen, pause} = filmPane();
  const gallery = filmGallery(films);
  return {
    element: html`<div class=${isSequence ? "ascent-sequence" : null}>${element}${gallery}</div>`,
    gallery,
    seen,
    pause,
    /** Shows an ascent; *id* is the film’s that was built by the same choice. */
    draw({film}: Ascent, id: string | undefined): void {
      gallery.value = id;
      show(film);
    }
  };
}
