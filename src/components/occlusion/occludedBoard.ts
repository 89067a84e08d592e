import {html} from "htl";
import {digitSize} from "../../corpus/digits.js";
import type {CropBox} from "../../images/crop.js";
import {fillPixels} from "../../images/fillPixels.js";
import {mapPicture} from "../../images/mapPicture.js";
import {meanOverBoxes} from "../../images/meanOverBoxes.js";
import {occlude} from "../../images/occlude.js";
import type {Raster} from "../../images/raster.js";
import {toPicture} from "../../images/toPicture.js";
import type {ImageAnswer} from "../frame/askScores.js";
import {type SquarePlace, squareInput} from "../inputs/squareInput.js";
import {colourKey} from "../marks/colourKey.js";
import {drawPicture} from "../marks/drawPicture.js";
import {askLatest} from "./askLatest.js";
import {hiddenEnds} from "./hiddenEnds.js";
import {type DigitChoice, fallsOf, type OccludedDigit, placeText, worstPlace} from "./occludedDigitText.js";
import {occludedGrid} from "./occludedGrid.js";

export interface OccludedBoardOptions {
  /** Asks what the network says to an image of the digit, and of the class. */
  readonly measure: (image: Raster, unit: number) => Promise<Pick<ImageAnswer, "top" | "asked">>;
  /** The reader moved the square. */
  readonly onMove: (place: SquarePlace) => void;
}

export interface OccludedBoard {
  readonly element: HTMLElement;
  /** Where the square is; undefined before anything is drawn. */
  readonly place: SquarePlace | undefined;
  /** Draws the digit with the square where the choice has it, as a map, and at every place. */
  draw(shown: OccludedDigit, choice: DigitChoice): void;
}

/**
 * Returns the picture of an occluded digit: the digit with a square that can be
 * moved, the heat map, and the digit with the square at every place. What the
 * network says with the square where no window is, is measured.
 */
export function occludedBoard({measure, onMove}: OccludedBoardOptions): OccludedBoard {
  let shown: {readonly data: OccludedDigit; readonly choice: DigitChoice} | undefined;
  /** The digit with the square, where that is being measured. */
  let measured: Raster | undefined;
  const large = coarseCanvas("The digit with the square");
  const square = squareInput({width: digitSize, height: digitSize});
  const here = html`<p class="occlusion-said" role="status"></p>`;
  const heat = coarseCanvas("");
  const key = html`<div></div>`;
  const grid = html`<div class="occlusion-grid" role="group" aria-label="The digit with the square at every place"></div>`;
  const element = html`<div class="occlusion-board">
    <div class="occlusion-pane"><div class="square-input-place">${large}${square}</div>${here}</div>
    <div class="occlusion-pane">${heat}${key}</div>
    ${grid}
  </div>`;
  const ask = askLatest((image: Raster) => measure(image, shown!.choice.class), {
    answered(image, {top, asked: {logit, probability}}) {
      if (image === measured) say({logit, probability, best: top[0].label});
    },
    failed: ({message}) => here.replaceChildren(message)
  });
  square.addEventListener("input", (event) => {
    event.stopPropagation();
    onMove(square.value);
  });

  function draw(data: OccludedDigit, choice: DigitChoice): void {
    const isNew = data !== shown?.data;
    shown = {data, choice};
    if (isNew) {
      drawHeat(data, choice);
      grid.style.setProperty("--columns", `${data.scores.columns}`);
      grid.replaceChildren(...occludedGrid(data, choice, onMove));
    }
    drawSquare(data, choice);
  }

  function drawHeat({scores}: OccludedDigit, {class: asked}: DigitChoice): void {
    const map = meanOverBoxes(scores.windows, fallsOf(scores), {width: digitSize, height: digitSize});
    const picture = mapPicture(map, "signed-heat", {percentile: 100});
    drawPicture(heat, picture);
    heat.setAttribute("aria-label", `Heat map: how much hiding each pixel lowers the logit of ${asked}`);
    const unit = scores.whole.logit > 0 ? "per cent" : "";
    key.replaceChildren(colourKey({display: "signed-heat", picture, ends: hiddenEnds("logit"), unit}));
  }

  function drawSquare({pixels, scores}: OccludedDigit, {place, window, fill}: DigitChoice): void {
    square.size = window;
    square.value = place ?? worstPlace(scores, window);
    const box = boxAt(square.value, window);
    const image = occlude(pixels, box, fillPixels(pixels, fill));
    drawPicture(large, toPicture(image));
    const known = scores.windows.findIndex((d) => isSame(d, box));
    measured = known < 0 ? image : undefined;
    if (known < 0) {
      here.textContent = "…";
      ask(image);
    } else
      say({
        logit: scores.logits[known],
        probability: scores.probabilities[known],
        best: scores.best[known].label
      });
  }

  function say(numbers: Parameters<typeof placeText>[2]): void {
    here.textContent = placeText(shown!.data.scores, shown!.choice.class, numbers);
  }

  return {
    element,
    get place() {
      return shown && square.value;
    },
    draw
  };
}

function coarseCanvas(label: string): HTMLCanvasElement {
  return html`<canvas class="figure-coarse" width=${digitSize} height=${digitSize} role="img" aria-label=${label}></canvas>` as HTMLCanvasElement;
}

function boxAt({y, x}: SquarePlace, window: number): CropBox {
  return {top: y, left: x, bottom: Math.min(digitSize, y + window), right: Math.min(digitSize, x + window)};
}

function isSame(a: CropBox, b: CropBox): boolean {
  return a.top === b.top && a.left === b.left && a.bottom === b.bottom && a.right === b.right;
}
