import {html} from "htl";
import {thumbnailStyle} from "../../corpus/thumbnailSheet.js";
import {photos} from "../../photos.js";

/** Returns a small picture of the photo at *index* in the registry, cut out of the *sheet* of thumbnails. */
export function photoMark(index: number, sheet: string, size = 40): HTMLElement {
  const style = `width: ${size}px; height: ${size}px; ${thumbnailStyle(index, {sheet, size})}`;
  return html`<span class="photo-mark" role="img" aria-label=${photos[index].subject} style=${style}></span>`;
}
