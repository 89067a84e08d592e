import {html, svg} from "htl";
import type {CropBox} from "../../images/crop.js";
import {underPhoto} from "../marks/underPhoto.js";
import {zoomedPicture} from "../marks/zoomedPicture.js";

export interface UnitPictureOptions {
  /** The side of the picture, in pixels of the network's input; defaults to 299. */
  readonly size?: number;
  /** What of it the unit's patch would show. */
  readonly box?: CropBox;
  /** What of it holds the signal; null where there is none, and no photo is laid under then. */
  readonly spot?: CropBox | null;
  /** Returns the photo that it is the unit's picture of, as the network gets it or to be cropped to its square. */
  readonly photo: () => Element;
  /** What the photo shows. */
  readonly subject: string;
  /** What is written under it. */
  readonly caption?: string | Node;
  /** Whether little is said, where pictures are small and stand side by side; defaults to false. */
  readonly brief?: boolean;
}

/**
 * Returns the guided picture of a unit with the photo faintly under it,
 * enlarged where its signal is; a small map keeps its place in the photo. A
 * thin frame marks the patch around the unit's place.
 */
export function unitPicture(
  picture: Node,
  {size = 299, box, spot, photo, subject, caption = "", brief = false}: UnitPictureOptions
): HTMLElement {
  const frame =
    box &&
    svg`<svg class="units-frame" viewBox=${`0 0 ${size} ${size}`} aria-hidden="true">
      <rect x=${box.left} y=${box.top} width=${box.right - box.left} height=${box.bottom - box.top}></rect></svg>`;
  const isBlank = spot === null;
  const stacked = html`<div class="units-view">${isBlank ? picture : underPhoto(picture, photo())}${frame ?? ""}</div>`;
  const laid = brief ? "" : html`<span class="under-photo-words">The photo is laid under it.</span>`;
  const under = isBlank ? "No signal: nothing of it arrives at the pixels." : laid;
  const words = caption || under ? html`<div class="units-caption">${caption} ${under}</div>` : "";
  return html`<div class="units-picture">${zoomedPicture(stacked, {size, spot, photo, subject, words, brief})}</div>` as HTMLElement;
}
