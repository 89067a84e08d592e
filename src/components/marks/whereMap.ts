import {html} from "htl";
import type {CropBox} from "../../images/crop.js";

export interface WhereMapOptions {
  /** The side of the square photo, in pixels of the box. */
  readonly size: number;
  /** The part that is marked; none is where the whole is meant. */
  readonly box?: CropBox;
  /** What the photo shows. */
  readonly subject: string;
}

/** Returns a small map of the *photo* on which a part of it is framed. */
export function whereMap(photo: Element, {size, box, subject}: WhereMapOptions): HTMLElement {
  const part = (value: number) => `${(100 * value) / size}%`;
  const frame =
    box &&
    html`<span class="where-map-frame" style=${`left: ${part(box.left)}; top: ${part(box.top)}; width: ${part(box.right - box.left)}; height: ${part(box.bottom - box.top)}`}></span>`;
  const label = box
    ? `${subject}: framed are columns ${box.left} to ${box.right - 1} and rows ${box.top} to ${box.bottom - 1} of ${size}`
    : subject;
  return html`<div class="where-map" role="img" aria-label=${label}>${photo}${frame ?? ""}</div>` as HTMLElement;
}
