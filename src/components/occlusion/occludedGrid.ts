import {html} from "htl";
import {digitSize} from "../../corpus/digits.js";
import type {CropBox} from "../../images/crop.js";
import {fillPixels} from "../../images/fillPixels.js";
import {occlude} from "../../images/occlude.js";
import {toPicture} from "../../images/toPicture.js";
import type {SquarePlace} from "../inputs/squareInput.js";
import {canvasPng, drawPicture} from "../marks/drawPicture.js";
import {numberText} from "../marks/numberText.js";
import {type DigitChoice, fallsOf, type OccludedDigit} from "./occludedDigitText.js";

/** The most places that are drawn one by one. */
const most = 169;

/**
 * Returns the digit with the square at every place, each with the fall of the
 * logit above and a button to put the square there; or why there are none.
 */
export function occludedGrid(
  {pixels, scores}: OccludedDigit,
  {fill}: Pick<DigitChoice, "fill">,
  onPick: (place: SquarePlace) => void
): HTMLElement[] {
  const {windows, best, whole} = scores;
  if (windows.length > most)
    return [
      html`<p>${windows.length} places are too many to draw one by one. The map has them all, and so has the CSV file.</p>`
    ];
  const cover = fillPixels(pixels, fill);
  const falls = fallsOf(scores).map((fall) => numberText(fall, 0));
  return windows.map((box, i) => {
    const canvas = html`<canvas class="figure-coarse" aria-hidden="true"></canvas>` as HTMLCanvasElement;
    drawPicture(canvas, toPicture(occlude(pixels, box, cover)));
    const wrong = best[i].index !== whole.top[0].index;
    const words = `Square at row ${box.top}, column ${box.left}: ${falls[i]}${wrong ? `, answer ${best[i].label}` : ""}`;
    return html`<button type="button" class=${`occlusion-cell${wrong ? " changed" : ""}`} title=${words} aria-label=${words}
      onclick=${() => onPick({y: box.top, x: box.left})}><span>${falls[i]}${wrong ? ` → ${best[i].label}` : ""}</span><div>${canvas}<i style=${framed(box)}></i></div></button>`;
  });
}

/** Returns the digit with the square at every place, and the fall of the logit above each, as a PNG. */
export function occludedGridPng({pixels, scores}: OccludedDigit, {fill}: Pick<DigitChoice, "fill">): Promise<Blob> {
  const {windows, columns} = scores;
  const [cell, line] = [84, 20];
  const canvas = document.createElement("canvas");
  canvas.width = columns * (cell + 4);
  canvas.height = Math.ceil(windows.length / columns) * (cell + line);
  const context = canvas.getContext("2d")!;
  context.fillStyle = "white";
  context.fillRect(0, 0, canvas.width, canvas.height);
  context.imageSmoothingEnabled = false;
  context.font = "14px sans-serif";
  context.fillStyle = "black";
  const one = document.createElement("canvas");
  const cover = fillPixels(pixels, fill);
  const falls = fallsOf(scores);
  windows.forEach((box, i) => {
    const [x, y] = [(i % columns) * (cell + 4), Math.floor(i / columns) * (cell + line)];
    drawPicture(one, toPicture(occlude(pixels, box, cover)));
    context.drawImage(one, x, y + line, cell, cell);
    context.fillText(numberText(falls[i], 0), x + 2, y + 15);
  });
  return canvasPng(canvas);
}

/** Returns the place of a window on the digit, as a style. */
function framed({top, left, bottom, right}: CropBox): string {
  const percent = (at: number) => `${((100 * at) / digitSize).toFixed(2)}%`;
  return `top: ${percent(top)}; left: ${percent(left)}; width: ${percent(right - left)}; height: ${percent(bottom - top)}`;
}
