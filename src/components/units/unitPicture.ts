import {html, svg} from "htl";
import type {CropBox} from "../../images/crop.js";

export interface UnitPictureOptions {
  /** The side of the picture, in pixels of the network's input; defaults to 299. */
  readonly size?: number;
  /** What of it the unit's patch would show. */
  readonly box?: CropBox;
  /** What is written under it. */
  readonly caption?: string | Node;
}

/**
 * Returns the whole guided picture of a unit, mostly grey, so that its place
 * in the photo is kept. A thin frame, seen on touch or focus, marks the patch
 * around the unit's place.
 */
export function unitPicture(picture: Node, {size = 299, box, caption}: UnitPictureOptions = {}): HTMLElement {
  const frame =
    box &&
    svg`<svg class="units-frame" viewBox=${`0 0 ${size} ${size}`} aria-hidden="true">
      <rect x=${box.left} y=${box.top} width=${box.right - box.left} height=${box.bottom - box.top}></rect></svg>`;
  return html`<div class="units-picture">
    <div class="units-view">${picture}${frame ?? ""}</div>
    ${caption ? html`<div class="units-caption">${caption}</div>` : ""}
  </div>`;
}
