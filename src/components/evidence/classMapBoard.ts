import {html} from "htl";
import {bilinear} from "../../images/bilinear.js";
import {luma} from "../../images/luma.js";
import {mapPicture} from "../../images/mapPicture.js";
import {overlay} from "../../images/overlay.js";
import type {MapPicture} from "../../images/picture.js";
import type {Raster} from "../../images/raster.js";
import {replicate} from "../../images/replicate.js";
import {toPicture} from "../../images/toPicture.js";
import type {MapEnds} from "../../methods.js";
import {colourKey} from "../marks/colourKey.js";
import {canvasPng, drawPicture} from "../marks/drawPicture.js";
import {numberText} from "../marks/numberText.js";
import {scrollTable} from "../marks/scrollTable.js";
import {addedBy, type ClassMaps, classMapDefault, logitText, meanOf, placesMap} from "./classMaps.js";

export interface ClassMapPictures {
  readonly shown: ClassMaps;
  /** The photo, as the network gets it. */
  readonly pixels: Raster;
  /** The occlusion of the same class; undefined where it was not asked for, or is not there yet. */
  readonly occlusion?: MapPicture;
}

export interface ClassMapBoard {
  readonly element: HTMLElement;
  /** Draws it for a photo of the given *subject*, with so many *rows* of units. */
  draw(pictures: ClassMapPictures, words: {readonly subject: string; readonly rows: number}): void;
  /** Returns the photo and the three maps side by side, as a PNG. */
  png(): Promise<Blob>;
}

const ends: MapEnds = {low: "against the class", high: "for it"};

/** Returns the picture of a class activation map: over the photo, beside Grad-CAM and occlusion, and below as the sum that it is. */
export function classMapBoard({size}: {readonly size: number}): ClassMapBoard {
  const panes = ["The photo", "Class activation map", "Grad-CAM, all signs", "Occlusion"].map((title) => {
    const canvas = html`<canvas role="img" width=${size} height=${size}></canvas>` as HTMLCanvasElement;
    const under = html`<div class="evidence-under"></div>`;
    return {canvas, under, element: html`<div class="evidence-pane"><strong>${title}</strong>${canvas}${under}</div>`};
  });
  const table = html`<div class="evidence-units"></div>`;
  const sums = html`<div class="evidence-sums"></div>`;
  const equation = html`<p class="evidence-equation"></p>`;
  const element = html`<div class="evidence-board"><div class="evidence-panes">${panes.map((pane) => pane.element)}</div>
    <div class="evidence-parts"><div><strong>The units that add most, either way</strong>${table}</div>
    <div><strong>Added up</strong>${sums}${equation}</div></div></div>`;

  function over(i: number, grey: Raster, picture: MapPicture | undefined, label: string): void {
    const {canvas, under} = panes[i];
    canvas.setAttribute("aria-label", label);
    const lower = toPicture(grey);
    drawPicture(canvas, picture && !picture.zero ? overlay(lower, picture, {opacity: 0.62}) : lower);
    under.replaceChildren(picture ? colourKey({display: "signed-heat", picture, ends}) : "not asked");
  }

  return {
    element,
    draw({shown, pixels, occlusion}, {subject, rows}) {
      const {asked, gradCam} = shown;
      const [photo] = panes;
      photo.canvas.setAttribute("aria-label", subject);
      drawPicture(photo.canvas, toPicture(pixels));
      const grey = replicate(luma(pixels), 3);
      const large = (values: ArrayLike<number>) =>
        mapPicture(bilinear(placesMap(values, shown), pixels), "signed-heat");
      over(1, grey, large(shown.sums.at(-1)!), `Class activation map of ${asked.label} over the photo: ${subject}`);
      over(2, grey, gradCam && large(gradCam), `Grad-CAM of ${asked.label}, both signs, over the photo: ${subject}`);
      over(3, grey, occlusion, `Occlusion of ${asked.label} over the photo: ${subject}`);
      table.replaceChildren(unitTable(shown, rows));
      sums.replaceChildren(...shown.sums.map((sum, i) => sumCell(shown, sum, classMapDefault.counts[i])));
      equation.textContent = `${logitText(shown)}.`;
    },
    png() {
      const canvas = document.createElement("canvas");
      canvas.width = size * panes.length;
      canvas.height = size;
      const context = canvas.getContext("2d")!;
      panes.forEach((pane, i) => {
        context.drawImage(pane.canvas, i * size, 0);
      });
      return canvasPng(canvas);
    }
  };
}

/** Returns one of the partial sums, with what it adds to the logit. */
function sumCell(shown: ClassMaps, sum: ArrayLike<number>, count: number): HTMLElement {
  const picture = mapPicture(placesMap(sum, shown), "signed-heat", {percentile: 100});
  const words = count === 1 ? "1 unit" : count === shown.order.length ? `all ${count}` : `${count} units`;
  return html`<div>${smallMap(picture, `The sum of ${words}`)}<span>${words}</span>
    <span>${numberText(meanOf(sum))}</span></div>`;
}

/** Returns the first units of the order: map by weight is product, whose mean is what the unit adds. */
function unitTable(shown: ClassMaps, count: number): Element {
  const units = Array.from(shown.order.subarray(0, Math.min(count, shown.maps.length)));
  const products = units.map((unit, i) => shown.maps[i].map((d) => d * shown.weights[unit]));
  const strongest = (maps: readonly Float32Array[]) =>
    Math.max(...maps.flatMap((map) => Array.from(map, Math.abs)), 1e-9);
  const [mapScale, productScale] = [strongest(shown.maps.slice(0, units.length)), strongest(products)];
  let sum = 0;
  const rows = units.map((unit, i) => {
    sum += addedBy(shown, unit);
    const map = mapPicture(placesMap(shown.maps[i], shown), "heat", {scale: mapScale});
    const product = mapPicture(placesMap(products[i], shown), "signed-heat", {scale: productScale});
    return html`<tr><th scope="row">${unit}</th><td>${smallMap(map, `Map of unit ${unit}`)}</td>
      <td>${numberText(shown.weights[unit], 3)}</td><td>${smallMap(product, `Its product with the weight`)}</td>
      <td>${numberText(addedBy(shown, unit), 3)}</td><td>${numberText(sum, 3)}</td></tr>`;
  });
  return scrollTable(
    html`<table><thead><tr><th scope="col">unit</th><th scope="col">map <i>a</i></th><th scope="col">× <i>w</i></th>
      <th scope="col">= product</th><th scope="col">its mean</th><th scope="col">so far</th></tr></thead><tbody>${rows}</tbody></table>`,
    "The units that add most to the class, map by weight"
  );
}

function smallMap(picture: MapPicture, label: string): HTMLCanvasElement {
  const canvas = html`<canvas class="evidence-small" role="img" aria-label=${label}></canvas>` as HTMLCanvasElement;
  drawPicture(canvas, picture);
  return canvas;
}
