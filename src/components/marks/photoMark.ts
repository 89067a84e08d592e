import {html} from "htl";
import {thumbnailPlace, thumbnailSheet} from "../../corpus/thumbnailSheet.js";
import {photos} from "../../photos.js";

/** Returns a small picture of the photo at *index* in the registry, cut out of the *sheet* of thumbnails. */
export function photoMark(index: number, sheet: string, size = 40): HTMLElement {
  const {cell, columns} = thumbnailSheet;
  const rows = Math.ceil(photos.length / columns);
  const {x, y} = thumbnailPlace(index);
  const position = `${(-x * size) / cell}px ${(-y * size) / cell}px`;
  const style = `width: ${size}px; height: ${size}px; background: url(${JSON.stringify(sheet)}) ${position} / ${columns * size}px ${rows * size}px`;
  return html`<span class="photo-mark" role="img" aria-label=${photos[index].subject} style=${style}></span>`;
}
