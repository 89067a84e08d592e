import {html} from "htl";
import type {CropBox} from "../../images/crop.js";
import {zoomBox} from "../../images/zoomBox.js";
import {whereMap} from "./whereMap.js";

export interface ZoomedPictureOptions {
  /** The side of the square picture, in pixels of the spot. */
  readonly size: number;
  /** What there is to be seen in the picture; the whole is shown where it is not known, or is nearly all of it. */
  readonly spot?: CropBox | null;
  /** Returns the photo, for the small map. */
  readonly photo: () => Element;
  /** What the photo shows. */
  readonly subject: string;
  /** What stands beside the map. */
  readonly words?: Node | string;
  /** Whether little is said, where pictures are small: no map of the whole, and how much larger alone. Defaults to false. */
  readonly brief?: boolean;
}

/**
 * Returns a picture that is enlarged where something is to be seen in it, with
 * a small map of where that is in the photo, and a switch to the whole.
 */
export function zoomedPicture(
  picture: Node,
  {size, spot, photo, subject, words = "", brief = false}: ZoomedPictureOptions
): HTMLElement {
  let isZoomed = false;
  const box = (spot && zoomBox(spot, {size})) || undefined;
  const stage = html`<div class="zoomed-picture-stage">${picture}</div>` as HTMLElement;
  const view = html`<div class="zoomed-picture-view">${stage}</div>`;
  const button = html`<button type="button" onclick=${() => show(!isZoomed)}></button>`;
  const said = html`<span></span>`;
  const zoom = box
    ? html`<div class="zoomed-picture-zoom"><span role="status">${said}</span> ${button}</div>`
    : html`<div class="zoomed-picture-zoom">The whole photo.</div>`;
  const map = box || !brief ? whereMap(photo(), {size, box, subject}) : "";
  const under = html`<div class="zoomed-picture-under">${map}<div>${words}${box || !brief ? zoom : ""}</div></div>`;
  show(box !== undefined);
  return html`<div class="zoomed-picture">${view}${map || words ? under : ""}</div>` as HTMLElement;

  function show(zoom: boolean): void {
    isZoomed = zoom;
    const {left, top, right} = isZoomed && box ? box : {left: 0, top: 0, right: size};
    const side = right - left;
    stage.style.width = `${(100 * size) / side}%`;
    stage.style.left = `${(-100 * left) / side}%`;
    stage.style.top = `${(-100 * top) / side}%`;
    button.textContent = isZoomed ? "Show the whole" : "Zoom in";
    const factor = `${(size / side).toFixed(1)} × larger`;
    const zoomed = brief ? `${factor}.` : `${factor}: ${side} of ${size} pixels across.`;
    said.textContent = isZoomed ? zoomed : "The whole photo.";
  }
}
