import {html} from "htl";
import {patchWindows} from "../../corpus/patchWindows.js";
import {patchBox} from "../../images/patchBox.js";
import type {Raster} from "../../images/raster.js";
import {signalBox} from "../../images/signalBox.js";
import {toPicture} from "../../images/toPicture.js";
import {signalEnds} from "../../methods.js";
import {colourKey} from "../marks/colourKey.js";
import {canvasPng, drawPicture} from "../marks/drawPicture.js";
import {shownMap} from "../marks/mapPanes.js";
import {pointedNumber} from "../marks/pointedNumber.js";
import {underKnob} from "../marks/underKnob.js";
import {patchText} from "./patchText.js";
import {storyNetwork} from "./storyUnits.js";
import {type UnitAnswer, unitName} from "./unitAnswer.js";
import {unitPicture} from "./unitPicture.js";

export interface UnitBoard {
  readonly element: HTMLElement;
  /** Marks what is shown as out of date while a new unit is asked for. */
  stale(isStale: boolean): void;
  /** Returns the unit's picture, without the photo, as a PNG. */
  png(): Promise<Blob>;
  /** Draws the unit's picture of a photo of the given *subject*; the *grid* of its patches stands below. */
  draw(shown: UnitAnswer, options: {readonly subject: string; readonly grid: Node}): void;
  /** Shows a unit as it was built. */
  drawBuilt(unit: Node): void;
}

/** Returns the picture of a unit: its guided picture with the photo under it, its patches, and what *follows* them. */
export function unitBoard(follows: Node): UnitBoard {
  let map: Raster | undefined;
  const canvas = html`<canvas role="img"></canvas>` as HTMLCanvasElement;
  const number = pointedNumber(canvas, () => map);
  const shownUnit = html`<div class="units-shown"></div>` as HTMLElement;
  const element = html`<div class="units-explorer"></div>` as HTMLElement;
  element.append(underKnob(element), shownUnit, follows);
  return {
    element,
    stale: (isStale) => void shownUnit.classList.toggle("stale", isStale),
    png: () => canvasPng(canvas),
    draw(shown, {subject, grid}) {
      const {layer, position, pixels} = shown;
      const [height, width, channels] = shown.shape!;
      map = {values: shown.values!, width, height, channels};
      const drawn = shownMap(map, "signed", signalEnds);
      drawPicture(canvas, drawn.picture);
      canvas.setAttribute("aria-label", `Guided backprop of ${unitName(shown)} for the photo: ${subject}`);
      const window = patchWindows[storyNetwork]?.[layer.name];
      const place = position && ([position[0], position[1]] as const);
      const box = place ? patchBox(layer.field, place, {image: [height, width], window}) : undefined;
      const photo = () => photoCanvas(pixels!);
      const picture = unitPicture(canvas, {
        size: width,
        box,
        spot: signalBox(map),
        photo,
        subject,
        caption: `${unitName(shown)}: ${shown.value.toPrecision(3)} on this photo.`
      });
      picture.querySelector(".zoomed-picture-view")!.append(number);
      picture.append(colourKey(drawn));
      shownUnit.replaceChildren(
        html`<div class="units-live">${picture}<div class="unit-patches">
          <p class="units-patch-words">${patchText(storyNetwork, layer)}</p>${grid}</div></div>`
      );
    },
    drawBuilt(unit) {
      shownUnit.replaceChildren(unit);
    }
  };
}

function photoCanvas(pixels: Raster): HTMLCanvasElement {
  const canvas = html`<canvas></canvas>` as HTMLCanvasElement;
  drawPicture(canvas, toPicture(pixels));
  return canvas;
}
