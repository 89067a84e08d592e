import {html} from "htl";
import {luma} from "../../images/luma.js";
import {overlay} from "../../images/overlay.js";
import type {Raster} from "../../images/raster.js";
import {replicate} from "../../images/replicate.js";
import {toPicture} from "../../images/toPicture.js";
import {colourKey} from "../marks/colourKey.js";
import {canvasPng, drawPicture} from "../marks/drawPicture.js";
import type {ShownMap} from "../marks/mapPanes.js";
import {pointedNumber} from "../marks/pointedNumber.js";

export interface LabPane {
  readonly element: HTMLElement;
  /** Draws a map; a heat map lies over its photo in grey. *name* says what it is to those who cannot see it, *words* what was found. */
  show(shown: ShownMap, photo: Raster | undefined, name: string, words: readonly string[]): void;
  /** Says why there is no map. */
  empty(words: string): void;
  png(): Promise<Blob>;
}

/** Returns the place of one map, with the key to its colours. */
export function labPane(): LabPane {
  let map: Raster | undefined;
  const canvas = html`<canvas role="img" class="lab-canvas"></canvas>` as HTMLCanvasElement;
  const key = html`<div class="map-key"></div>`;
  const said = html`<div class="lab-said"></div>`;
  const number = pointedNumber(canvas, () => map);
  const view = html`<div class="lab-view">${canvas}${number}</div>`;
  return {
    element: html`<div class="lab-pane">${view}${key}${said}</div>`,
    show(shown, photo, name, words) {
      map = shown.map;
      view.hidden = false;
      const {width, height} = shown.picture;
      const isOver = shown.display.includes("heat") && photo && photo.width === width && photo.height === height;
      const under = isOver ? toPicture(replicate(luma(photo), 3)) : undefined;
      drawPicture(canvas, under ? overlay(under, shown.picture, {opacity: 0.6}) : shown.picture);
      canvas.setAttribute("aria-label", name);
      key.replaceChildren(colourKey(shown));
      said.replaceChildren(...words.map((line) => html`<div>${line}</div>`));
    },
    empty(words) {
      map = undefined;
      view.hidden = true;
      key.replaceChildren();
      said.replaceChildren(html`<div>${words}</div>`);
    },
    png: () => canvasPng(canvas)
  };
}
