import {html} from "htl";
import type {Raster} from "../../images/raster.js";
import {toPicture} from "../../images/toPicture.js";
import type {ClassScore} from "../../worker/protocol.js";
import {canvasPng, drawPicture} from "../marks/drawPicture.js";
import {scoreBars} from "../marks/scoreBars.js";

/** A photo, as the network gets it, and its five best classes, the best first. */
export interface ClassifiedPhoto {
  readonly pixels: Raster;
  readonly top: readonly ClassScore[];
}

export interface ClassifierBoard {
  readonly element: HTMLElement;
  /** Draws a photo of the given *subject* and its classes. */
  draw(shown: ClassifiedPhoto, quantity: "probability" | "logit", subject: string): void;
  /** Marks the bars as older than the choice. */
  stale(isStale: boolean): void;
  /** Returns the photo as a PNG. */
  png(): Promise<Blob>;
}

/** Returns the picture of a network’s answer: the photo of the given *size*, and its best classes below the *inputs*. */
export function classifierBoard(
  inputs: Node,
  {width, height}: {readonly width: number; readonly height: number}
): ClassifierBoard {
  const canvas =
    html`<canvas class="figure-photo" role="img" width=${width} height=${height}></canvas>` as HTMLCanvasElement;
  const bars = scoreBars({label: "The five best classes"});
  return {
    element: html`<div class="figure-pair"><div>${canvas}</div><div>${inputs}${bars.element}</div></div>`,
    draw({pixels, top}, quantity, subject) {
      drawPicture(canvas, toPicture(pixels));
      canvas.setAttribute("aria-label", subject);
      bars.quantity = quantity;
      bars.show(top);
    },
    stale: bars.stale,
    png: () => canvasPng(canvas)
  };
}
