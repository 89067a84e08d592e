import {html} from "htl";
import {change} from "../../images/change.js";
import type {Raster} from "../../images/raster.js";
import {toPicture} from "../../images/toPicture.js";
import {canvasPng, drawPicture} from "../marks/drawPicture.js";
import {percentText} from "../marks/percentText.js";
import {type StartResult, wordsOf} from "./starts.js";

export interface StartsBoard {
  readonly element: HTMLElement;
  /** Draws what came of each start when the class *unit* was wanted. */
  draw(results: readonly StartResult[], unit: number): void;
}

/** The side of an image in the file to take home, in pixels. */
const cell = 112;

/** Returns a grid of starts, each above the image that it was led to, with what the network reads in both. */
export function startsBoard(): StartsBoard {
  const grid = html`<div class="inversion-starts-grid"></div>`;
  return {
    element: html`<div class="inversion-starts-board">${grid}</div>`,
    draw: (results, unit) => grid.replaceChildren(...results.map((result) => startCell(result, unit)))
  };
}

function startCell({start, from, to, before, after, startTop, top, steps}: StartResult, unit: number): HTMLElement {
  const {l2} = change(from, to);
  return html`<div class="inversion-starts-cell"><span>${wordsOf(start)}</span>${image(from, `The start: ${wordsOf(start)}`)}
    <span>reads ${startTop.label}; of ${unit}: ${percentText(before)}</span>
    ${image(to, `The result from ${wordsOf(start)}`)}<span>reads ${top.label}; of ${unit}: ${percentText(after)}</span>
    <span>moved ${l2.toFixed(2)}${steps === 0 ? ", no step" : ""}</span></div>`;
}

function image(pixels: Raster, label: string): HTMLCanvasElement {
  const canvas = html`<canvas class="figure-coarse" role="img" aria-label=${label}></canvas>` as HTMLCanvasElement;
  drawPicture(canvas, toPicture(pixels));
  return canvas;
}

/** Resolves to the starts in a row, as PNG, each above its result. */
export function startsPng(results: readonly StartResult[]): Promise<Blob> {
  const canvas = document.createElement("canvas");
  canvas.width = results.length * cell;
  canvas.height = 2 * cell;
  const context = canvas.getContext("2d")!;
  context.imageSmoothingEnabled = false;
  const one = document.createElement("canvas");
  results.forEach(({from, to}, i) => {
    for (const [row, pixels] of [from, to].entries()) {
      drawPicture(one, toPicture(pixels));
      context.drawImage(one, i * cell, row * cell, cell - 2, cell - 2);
    }
  });
  return canvasPng(canvas);
}
