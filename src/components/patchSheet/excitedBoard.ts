import {html} from "htl";
import {photos} from "../../photos.js";
import type {ExcitedData} from "./excitedText.js";
import type {PatchSide} from "./patchSheetPictures.js";

export interface ExcitedBoardOptions {
  /** The inputs for what is shown. */
  readonly inputs: readonly Node[];
  /** How many maps are shown. */
  readonly maps: number;
  /** Called with the number that the reader gave to one of the maps. */
  readonly onMap: (index: number, unit: number) => void;
}

export interface ExcitedBoard {
  readonly element: HTMLElement;
  draw(data: ExcitedData): void;
  /** Returns the picture as a file shows it. */
  png(data: ExcitedData): HTMLCanvasElement;
}

/** The side of a nine, in pixels of the canvas. */
const side = 3 * 96;
const gap = 6;

/** Returns the picture of some maps: for each its nine patches, and beside them what in each of them excites it, laid out as in figure 2 of https://arxiv.org/abs/1311.2901. */
export function excitedBoard({inputs, maps, onMap}: ExcitedBoardOptions): ExcitedBoard {
  const panels = Array.from({length: maps}, (_, i) => {
    const number = html`<input type="number" min="0" step="1" required aria-label=${`Number of map ${i + 1}`}
      oninput=${(event: Event) => event.stopPropagation()}
      onchange=${() => number.reportValidity() && onMap(i, number.valueAsNumber)} />` as HTMLInputElement;
    const canvas = () => html`<canvas width=${side} height=${side} role="img"></canvas>` as HTMLCanvasElement;
    const [photo, signal] = [canvas(), canvas()];
    const silent = html`<p class="patch-sheet-silent" hidden>Silent in every photo.</p>` as HTMLElement;
    const pair = html`<div class="patch-sheet-nines">${photo}${signal}</div>` as HTMLElement;
    const element = html`<section class="patch-sheet-map"><label>Map ${number}</label>${pair}${silent}</section>`;
    return {number, photo, signal, pair, silent, element};
  });
  return {
    element: html`<div class="patch-sheet"><div class="patch-sheet-bar">${inputs}</div>
      <div class="patch-sheet-maps">${panels.map((d) => d.element)}</div></div>`,
    draw(data) {
      for (const [i, {number, photo, signal, pair, silent}] of panels.entries()) {
        number.max = `${data.layer.shape.at(-1)! - 1}`;
        number.value = `${data.units[i]}`;
        const own = data.patches[i];
        pair.hidden = !own.length;
        silent.hidden = own.length > 0;
        const subjects = own.map(({example}) => photos[example].subject).join("; ");
        photo.setAttribute("aria-label", `The nine patches of ${data.layer.name} ${data.units[i]}: ${subjects}`);
        signal.setAttribute("aria-label", `What in them excites ${data.layer.name} ${data.units[i]}`);
        nine(photo, data, i, "photo");
        nine(signal, data, i, "signal");
      }
    },
    png(data) {
      const canvas = document.createElement("canvas");
      canvas.width = 2 * (2 * side + 3 * gap);
      canvas.height = Math.ceil(maps / 2) * (side + 3 * gap);
      const context = canvas.getContext("2d")!;
      for (const [i, {photo, signal}] of panels.entries()) {
        if (!data.patches[i].length) continue;
        const [x, y] = [(i % 2) * (2 * side + 3 * gap), Math.floor(i / 2) * (side + 3 * gap)];
        context.drawImage(photo, x, y);
        context.drawImage(signal, x + side + gap, y);
      }
      return canvas;
    }
  };
}

/** Draws the nine pictures of a map; those that are not there yet are grey. */
function nine(canvas: HTMLCanvasElement, {patches, pictures}: ExcitedData, unit: number, which: PatchSide): void {
  const context = canvas.getContext("2d")!;
  const cell = (side - 2 * gap) / 3;
  context.clearRect(0, 0, side, side);
  context.imageSmoothingEnabled = pictures.cell > 20;
  for (const rank of patches[unit].keys()) {
    const [x, y] = [(rank % 3) * (cell + gap), Math.floor(rank / 3) * (cell + gap)];
    if (pictures.draw(context, {unit, rank, side: which}, x, y, cell)) continue;
    context.fillStyle = "#808080";
    context.fillRect(x, y, cell, cell);
  }
}
