import {FileAttachment} from "observablehq:stdlib";
import {html} from "htl";
import {channelOf} from "../../images/channelOf.js";
import {greyPicture} from "../../images/greyPicture.js";
import {mosaic} from "../../images/mosaic.js";
import type {Raster} from "../../images/raster.js";
import {toPicture} from "../../images/toPicture.js";
import type {Answer} from "../../worker/protocol.js";
import {takesDigits} from "../frame/subject.js";
import {canvasPng, drawPicture} from "../marks/drawPicture.js";
import {type LiveChoice, mapsAtOnce} from "./liveChoice.js";
import {liveDefault} from "./liveLayers.js";
import type {LivePicture} from "./liveSource.js";

/** A picture of the film and what a layer makes of it. */
export interface LiveFrame {
  readonly picture: LivePicture;
  readonly answer: Answer<"videoFrame">;
  /** The maps that are shown, a channel each. */
  readonly maps: Raster;
  /** What is white in each map. */
  readonly scales: Float32Array<ArrayBuffer>;
}

export interface LiveBoardOptions {
  readonly onStart: () => void;
  readonly onStop: () => void;
  /** Is called with the map that the reader presses. */
  readonly onUnit: (unit: number) => void;
}

export interface LiveBoard {
  readonly element: HTMLElement;
  /** Offers to start a film, or to stop the one that is *running*. */
  offer(choice: LiveChoice, running: boolean): void;
  /** Says how fast the film is. */
  say(words: string): void;
  /** Shows the strip that was built. */
  showStrip(): void;
  draw(frame: LiveFrame, choice: LiveChoice): void;
  /** Draws the map enlarged alone. */
  enlarge(frame: LiveFrame, choice: LiveChoice): void;
  /** Returns the maps as a PNG. */
  png(): Promise<Blob>;
}

/** Returns the picture of a film: the strip before it runs, then the film, the map enlarged and the maps. */
export function liveBoard({onStart, onStop, onUnit}: LiveBoardOptions): LiveBoard {
  const startButton = html`<button type="button" class="live-start" onclick=${onStart}></button>` as HTMLButtonElement;
  const stopButton = html`<button type="button" class="live-stop" onclick=${onStop}>Stop</button>` as HTMLButtonElement;
  const rate = html`<output class="live-rate"></output>`;
  const still = html`<div class="live-strip">${strip()}</div>`;
  const view = html`<canvas role="img" aria-label="What the film shows"></canvas>` as HTMLCanvasElement;
  const input = html`<canvas role="img" aria-label="What the network gets"></canvas>` as HTMLCanvasElement;
  const inputPane = html`<div class="live-pane" hidden>${input}<div>What the network gets</div></div>`;
  const large = html`<canvas role="img"></canvas>` as HTMLCanvasElement;
  const largeText = html`<div></div>`;
  const grid = html`<canvas class="live-grid" role="img" onclick=${point}></canvas>` as HTMLCanvasElement;
  const classes = html`<ol class="live-top"></ol>`;
  const live = html`<div class="live-view" hidden><div class="live-panes">
    <div class="live-pane">${view}<div>The film</div></div>${inputPane}
    <div class="live-pane">${large}${largeText}</div></div>${classes}${grid}</div>`;
  let drawn: LiveFrame | undefined;

  /** Presses the map under the pointer. */
  function point({offsetX, offsetY}: MouseEvent): void {
    if (!drawn) return;
    const {maps, answer} = drawn;
    const columns = Math.min(8, maps.channels);
    const rows = Math.ceil(maps.channels / columns);
    const column = Math.min(columns - 1, Math.floor((offsetX / grid.clientWidth) * columns));
    const row = Math.min(rows - 1, Math.floor((offsetY / grid.clientHeight) * rows));
    const index = row * columns + column;
    if (index < maps.channels) onUnit(answer.first + index);
  }

  function enlarge({answer, maps, scales}: LiveFrame, {unit, layer}: LiveChoice): void {
    const index = unit - answer.first;
    if (index < 0 || index >= maps.channels) return;
    const scale = scales[index];
    drawPicture(large, greyPicture(channelOf(maps, index), scale > 0 ? {scale} : {}));
    large.setAttribute("aria-label", `Map ${unit} of ${layer}, enlarged`);
    largeText.textContent = `Map ${unit} of ${layer}${scale > 0 ? `, white is ${scale.toPrecision(2)}` : ", silent so far"}`;
  }

  function show(isLive: boolean): void {
    still.toggleAttribute("hidden", isLive);
    live.toggleAttribute("hidden", !isLive);
  }

  return {
    element: html`<div class="live-video"><div class="live-buttons">${startButton}${stopButton}${rate}</div>${still}${live}</div>`,
    offer({source}, running) {
      startButton.textContent = source === "camera" ? "Start the camera" : "Start the film";
      startButton.hidden = running;
      stopButton.hidden = !running;
    },
    say(words) {
      rate.textContent = words;
    },
    showStrip() {
      drawn = undefined;
      show(false);
      rate.textContent = "";
    },
    draw(frame, choice) {
      drawn = frame;
      const {picture, answer, maps, scales} = frame;
      const {first, units} = answer;
      const isDigit = takesDigits(choice.network);
      show(true);
      drawPicture(view, toPicture(picture.view));
      inputPane.toggleAttribute("hidden", !isDigit);
      if (isDigit) drawPicture(input, toPicture(picture.input));
      drawPicture(grid, mosaic(maps, {scales}));
      const label = `Maps ${first} to ${Math.min(units, first + mapsAtOnce) - 1} of ${choice.layer}. Press one to enlarge it.`;
      if (grid.getAttribute("aria-label") !== label) grid.setAttribute("aria-label", label);
      enlarge(frame, choice);
      classes.replaceChildren(...answer.top.map(classBar));
    },
    enlarge,
    png: () => canvasPng(grid)
  };
}

function classBar({label, probability}: Answer<"videoFrame">["top"][number]): HTMLElement {
  const percent = 100 * probability;
  return html`<li><span class="live-bar" style=${`width: ${percent.toFixed(1)}%`}></span><span>${label}</span><span>${percent.toFixed(0)}&nbsp;%</span></li>`;
}

function strip(): HTMLElement {
  const {units, layer} = liveDefault;
  return html`<img src=${FileAttachment("../../data/live/live/strip.webp").href} width="594" height="693" alt=${`Six pictures of a film over a cat’s face, and under each the maps ${units.join(", ")} of ${layer}`}>`;
}
