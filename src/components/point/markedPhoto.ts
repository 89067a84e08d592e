import {html, svg} from "htl";
import {patchWindows} from "../../corpus/patchWindows.js";
import {photoAddress} from "../../corpus/photoAddress.js";
import {placeCell} from "../../images/nearestPlace.js";
import {patchBox} from "../../images/patchBox.js";
import type {Raster} from "../../images/raster.js";
import {toPicture} from "../../images/toPicture.js";
import {subjectOf} from "../frame/picked.js";
import type {PickedPhoto} from "../inputs/photoPicker.js";
import type {SquarePlace} from "../inputs/squareInput.js";
import {drawPicture} from "../marks/drawPicture.js";
import {type FiringLayer, firingAt} from "./pointAnswer.js";
import {pointDefault} from "./pointLayers.js";

/** A place of a layer, as a pixel near to it. */
export interface MarkedPlace {
  readonly layer: FiringLayer;
  readonly place: SquarePlace;
}

export interface MarkedPhoto {
  /** One over the other. */
  readonly elements: readonly Element[];
  /** Shows a photo of the corpus, or the *pixels* of the reader’s own. */
  draw(photo: PickedPhoto, pixels: Raster | undefined): void;
  /** Marks which pixels are nearest to a place, and what a patch there shows; none where it is undefined. */
  mark(marked: MarkedPlace | undefined): void;
}

/** Returns the square of a photo that the network gets, with marks on it. */
export function markedPhoto({height, width}: {readonly height: number; readonly width: number}): MarkedPhoto {
  const image = html`<img alt="" draggable="false" />` as HTMLImageElement;
  const canvas = html`<canvas role="img" hidden></canvas>` as HTMLCanvasElement;
  const frame = svg`<rect class="point-seen"></rect>` as SVGRectElement;
  const cell = svg`<rect class="point-cell"></rect>` as SVGRectElement;
  const viewBox = `0 0 ${width} ${height}`;
  const marks = svg`<svg class="point-marks" viewBox=${viewBox} aria-hidden="true" hidden>${frame}${cell}</svg>`;
  return {
    elements: [image, canvas, marks as Element],
    draw(photo, pixels) {
      const isOwn = photo instanceof File;
      image.hidden = isOwn;
      canvas.hidden = !isOwn;
      if (!isOwn) {
        const address = photoAddress(photo);
        if (image.getAttribute("src") !== address) image.src = address;
        image.alt = subjectOf(photo);
      } else if (pixels) {
        drawPicture(canvas, toPicture(pixels));
        canvas.setAttribute("aria-label", subjectOf(photo));
      }
    },
    mark(marked) {
      (marks as Element).toggleAttribute("hidden", !marked);
      if (!marked) return;
      const {layer, place} = marked;
      const {cell: at, position} = firingAt(layer, place, 0);
      const window = patchWindows[pointDefault.network]?.[layer.name];
      put(frame, patchBox(layer.field, position, {image: [height, width], window}));
      put(cell, placeCell(layer.field, layer.grid, at, [height, width]));
    }
  };
}

type Box = {readonly top: number; readonly left: number; readonly bottom: number; readonly right: number};

function put(rect: SVGRectElement, {top, left, bottom, right}: Box): void {
  const box = {x: left, y: top, width: right - left, height: bottom - top};
  for (const [name, value] of Object.entries(box)) rect.setAttribute(name, `${value}`);
}
