import {html} from "htl";
import type {ClassScore, Provenance} from "../../worker/protocol.js";
import {filmGallery, type GalleryFilm} from "../inputs/filmGallery.js";
import {type Film, filmPane} from "../marks/filmPane.js";

/** An ascent, on its way or at its end. */
export interface Ascent extends Partial<Provenance> {
  readonly film: Film;
  /** The best classes of the last image, where it is a class that was climbed; none on the way. */
  readonly top: readonly ClassScore[];
}

/** Returns what shows the film of an ascent, with the gallery of the *films* that were built below it. */
export function ascentBoard(films: readonly GalleryFilm[]) {
  const {element, show, seen, pause} = filmPane();
  const gallery = filmGallery(films);
  return {
    element: html`<div>${element}${gallery}</div>`,
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
