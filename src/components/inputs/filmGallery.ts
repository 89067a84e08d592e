import {html} from "htl";
import type {FilmSprite} from "../../files/filmSprite.js";
import {sheetPlace, sheetSize} from "../../files/sheet.js";

/** A film that was built. */
export interface GalleryFilm extends Pick<FilmSprite, "steps" | "columns"> {
  readonly id: string;
  readonly title: string;
  /** The address of its sprite. */
  readonly sprite: string;
  /** Lines below the title, such as numbers. */
  readonly words?: readonly string[];
  /** A picture to compare it with, below its own: the place of it in a sheet of squares. */
  readonly beside?: {
    readonly sheet: string;
    readonly index: number;
    readonly columns: number;
    readonly count: number;
    /** What it shows. */
    readonly title: string;
  };
}

export interface FilmGalleryOptions {
  /** Whether the pixels of its pictures are few enough to be seen. */
  readonly isCoarse?: boolean;
}

/** The width and height of a picture, in pixels. */
const cell = 84;

/**
 * Returns a row of buttons, one a film, each with the film’s last picture. Its
 * value is the id of the film that is shown, or undefined.
 */
export function filmGallery(films: readonly GalleryFilm[], {isCoarse = false}: FilmGalleryOptions = {}) {
  let picked: string | undefined;
  const buttons = films.map((film) => {
    const style = `${isCoarse ? "image-rendering: pixelated; " : ""}background: ${lastPicture(film)}`;
    return html`<button type="button" class="film-gallery-film" value=${film.id} onclick=${() => pick(film.id)}>
      <span class="film-gallery-picture" style=${style}></span>${film.beside && besides(film.beside)}${film.title}${film.words?.map(
        (line) => html`<span class="film-gallery-words">${line}</span>`
      )}</button>` as HTMLButtonElement;
  });
  const element = html`<div class="film-gallery" role="group" aria-label="Made when this site was built">${buttons}</div>`;
  show(undefined);
  if (typeof ResizeObserver !== "undefined") new ResizeObserver(reveal).observe(element);

  function pick(id: string): void {
    show(id);
    element.dispatchEvent(new Event("input", {bubbles: true}));
  }

  function show(id: string | undefined): void {
    picked = id;
    for (const button of buttons) button.setAttribute("aria-pressed", String(button.value === id));
    reveal();
  }

  /** Scrolls the row, not the page, until the picked film is in sight. */
  function reveal(): void {
    const button = buttons.find(({value}) => value === picked);
    if (!button) return;
    const [all, one] = [element, button].map((d) => d.getBoundingClientRect());
    if (one.left < all.left) element.scrollLeft -= all.left - one.left;
    else if (one.right > all.right) element.scrollLeft += one.right - all.right;
  }

  return Object.defineProperty(element as HTMLElement & {value: string | undefined}, "value", {
    get: () => picked,
    set: show
  });
}

/** Returns the last picture of a film’s sprite as a CSS background. */
function lastPicture({sprite, steps, columns}: GalleryFilm): string {
  return background(sprite, steps.length - 1, {columns, count: steps.length});
}

/** Returns the picture that a film’s last one is compared with. */
function besides({sheet, index, columns, count, title}: NonNullable<GalleryFilm["beside"]>): HTMLElement {
  const style = `background: ${background(sheet, index, {columns, count})}`;
  return html`<span class="film-gallery-picture" role="img" aria-label=${title} title=${title} style=${style}></span>`;
}

function background(sheet: string, index: number, {columns, count}: {columns: number; count: number}): string {
  const {x, y} = sheetPlace(index, {cell, columns});
  const {width, height} = sheetSize(count, {cell, columns});
  return `url(${JSON.stringify(sheet)}) ${-x}px ${-y}px / ${width}px ${height}px`;
}
