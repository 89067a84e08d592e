import {html} from "htl";
import {mapPicture} from "../../images/mapPicture.js";
import type {Raster} from "../../images/raster.js";
import {canvasPng, drawPicture} from "../marks/drawPicture.js";
import {numberText} from "../marks/numberText.js";
import {type DigitTemplates, templateLogits, templateProduct} from "./digitTemplates.js";

/** What is drawn of the templates: the weights, or what each pixel of the digit adds to the logit. */
export type TemplateView = "weights" | "products";

export interface TemplatesBoard {
  readonly element: HTMLElement;
  /** Draws the templates for a digit, 0 (paper) to 1 (ink). */
  draw(templates: DigitTemplates, ink: Float32Array, view: TemplateView): void;
  /** Returns the ten pictures in a row. */
  png(): Promise<Blob>;
}

const size = 28;

/** Returns the picture of ten templates, each with the logit that it gives a digit; the largest is marked. */
export function templatesBoard(): TemplatesBoard {
  const panes = Array.from({length: 10}, (_, digit) => {
    const canvas =
      html`<canvas class="figure-coarse" role="img" width=${size} height=${size}></canvas>` as HTMLCanvasElement;
    const number = html`<output></output>`;
    return {digit, canvas, number, element: html`<li><b>${digit}</b>${canvas}${number}</li>`};
  });
  const element = html`<div class="filters-templates"><ol start="0">${panes.map((d) => d.element)}</ol>
    <p class="figure-hint">Blue: ink here speaks for the digit. Red: ink here speaks against it. White: it does not matter. One scale for all ten.</p></div>`;
  return {
    element,
    draw(templates, ink, view) {
      const logits = templateLogits(templates, ink);
      const best = logits.indexOf(Math.max(...logits));
      const maps = templates.weights.map((weights) =>
        view === "weights" ? Float32Array.from(weights) : templateProduct(weights, ink)
      );
      const range = Math.max(...maps.map((map) => map.reduce((most, d) => Math.max(most, Math.abs(d)), 0)));
      for (const {digit, canvas, number, element} of panes) {
        const map: Raster = {values: maps[digit], width: size, height: size, channels: 1};
        drawPicture(canvas, mapPicture(map, "signed-heat", {scale: range || 1}));
        canvas.setAttribute(
          "aria-label",
          view === "weights" ? `The weights of ${digit}` : `What each pixel adds to the logit of ${digit}`
        );
        number.textContent = numberText(logits[digit], 1);
        element.classList.toggle("filters-templates-best", digit === best);
      }
    },
    png() {
      const sheet = document.createElement("canvas");
      const scale = 4;
      sheet.width = 10 * size * scale;
      sheet.height = size * scale;
      const context = sheet.getContext("2d")!;
      context.imageSmoothingEnabled = false;
      for (const {digit, canvas} of panes)
        context.drawImage(canvas, digit * size * scale, 0, size * scale, size * scale);
      return canvasPng(sheet);
    }
  };
}
