import {html} from "htl";
import {bands} from "../../evaluation/bands.js";
import type {Raster} from "../../images/raster.js";
import type {VariantScore} from "../frame/variantScores.js";
import {followedReadout} from "../marks/followedReadout.js";
import type {Arrangement} from "./arrangementField.js";
import {bandCurve} from "./bandCurve.js";
import {shuffleDefault} from "./shuffles.js";
import {type MeasuredTrial, type Quantity, quantityOf, shuffleAxis} from "./shuffleText.js";
import {tileBoard} from "./tileBoard.js";

export interface ShuffledBoardOptions {
  /** The reader swapped two tiles. */
  readonly onSwap: (order: readonly number[]) => void;
  /** The reader touched a number of tiles on the curve. */
  readonly onPick: (n: number) => void;
}

export interface ShuffledBoard {
  readonly element: HTMLElement;
  readonly photo: HTMLCanvasElement;
  readonly curve: SVGSVGElement;
  /** Draws a photo of the given *subject* in tiles. */
  drawTiles(pixels: Raster, arrangement: Arrangement, subject: string): void;
  /** Draws the curve of the *quantity* of a class, and marks where the figure is: at *n*, with what the network says there. */
  drawCurve(
    trials: readonly MeasuredTrial[],
    quantity: Quantity,
    label: string,
    here: {readonly n: number; readonly said?: VariantScore}
  ): void;
  /** Shows what the network says to this arrangement. */
  say(said: VariantScore, label: string): void;
  /** Marks what the network says as older than the choice. */
  stale(isStale: boolean): void;
}

/** Returns the picture of a photo in shuffled tiles: the tiles, what the network says, and the curve over the number of tiles. */
export function shuffledBoard({onSwap, onPick}: ShuffledBoardOptions): ShuffledBoard {
  const tiles = tileBoard();
  const readout = followedReadout("The best classes of this arrangement");
  const curve = bandCurve({xLabel: "n, tiles on a side", domain: [1, shuffleDefault.most], onPick});
  const element = html`<div><div class="figure-pair"><div>${tiles.element}
      <p class="figure-hint">Drag a piece onto another, or pick one up and then touch another. The lines are not part of the image.</p></div>
    <div>${readout.number}${readout.bars}${curve.element}</div></div></div>`;
  tiles.element.addEventListener("input", (event) => {
    event.stopPropagation();
    onSwap(tiles.order);
  });
  return {
    element,
    photo: tiles.canvas,
    curve: curve.element,
    drawTiles: (pixels, {n, order}, subject) => tiles.show(pixels, n, order, `${subject}, in ${n} × ${n} tiles`),
    drawCurve(trials, quantity, label, {n, said}) {
      const points = trials.map((trial) => ({x: trial.n, y: quantityOf(trial.said, quantity)}));
      curve.draw(bands(points), points, shuffleAxis(quantity, label));
      curve.mark({x: n, y: said ? quantityOf(said, quantity) : Number.NaN});
    },
    say: readout.show,
    stale: readout.stale
  };
}
