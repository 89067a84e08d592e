import {html} from "htl";
import type {LayerRow} from "../../network/layerTable.js";
import {networkEntry} from "../../networks.js";
import {photos} from "../../photos.js";
import {patchRows} from "./patchRowsData.js";
import type {SheetPictures} from "./patchSheetPictures.js";
import type {SheetPatch} from "./patchSheets.js";

/** A row that is shown. */
export interface ShownRow {
  readonly layer: Pick<LayerRow, "name" | "field" | "shape">;
  readonly unit: number;
  readonly patches: readonly SheetPatch[];
  /** The cells of the row. */
  readonly pictures: Pick<SheetPictures, "draw" | "cell">;
  /** Which row of the pictures it is. */
  readonly at: number;
}

export interface PatchRowsBoardOptions {
  /** The inputs for what is shown. */
  readonly inputs: readonly Node[];
  /** Called with the number that the reader gave to the unit of a row. */
  readonly onUnit: (row: number, unit: number) => void;
}

export interface PatchRowsBoard {
  readonly element: HTMLElement;
  draw(rows: readonly ShownRow[]): void;
  /** Returns the picture as a file shows it. */
  png(rows: readonly ShownRow[]): HTMLCanvasElement;
}

const cell = 72;
const gap = 4;

/** Returns the picture of units in rows and their patches in columns, the strongest first. */
export function patchRowsBoard({inputs, onUnit}: PatchRowsBoardOptions): PatchRowsBoard {
  const list = html`<div class="patch-sheet-rows" role="list"></div>`;
  return {
    element: html`<div class="patch-sheet"><div class="patch-sheet-bar">${inputs}</div>${list}</div>`,
    draw(rows) {
      list.replaceChildren(...rows.map((row, i) => rowOf(row, (unit) => onUnit(i, unit))));
    },
    png(rows) {
      const canvas = document.createElement("canvas");
      canvas.width = 9 * (cell + gap);
      canvas.height = rows.length * (cell + gap);
      const context = canvas.getContext("2d")!;
      for (const [i, row] of rows.entries()) drawRow(context, row, i * (cell + gap));
      return canvas;
    }
  };
}

function rowOf(row: ShownRow, onUnit: (unit: number) => void): HTMLElement {
  const {layer, unit, patches} = row;
  const number = html`<input type="number" min="0" max=${layer.shape.at(-1)! - 1} step="1" required value=${unit}
    aria-label=${`Unit of ${layer.name}`} oninput=${(event: Event) => event.stopPropagation()}
    onchange=${() => number.reportValidity() && onUnit(number.valueAsNumber)} />` as HTMLInputElement;
  const subjects = patches.map(({example}) => photos[example].subject).join("; ");
  const canvas = html`<canvas width=${9 * (cell + gap) - gap} height=${cell} role="img"
    aria-label=${`The patches of ${layer.name} ${unit}: ${subjects || "none, it is silent in every photo"}`}></canvas>` as HTMLCanvasElement;
  const context = canvas.getContext("2d");
  if (context) drawRow(context, row, 0);
  return html`<div class="patch-sheet-row" role="listitem">
    <div class="patch-sheet-row-name"><label>${layer.name} ${number}</label><span>sees ${seenText(layer)}</span></div>
    ${patches.length ? canvas : html`<span class="patch-sheet-silent">Silent in every photo.</span>`}</div>` as HTMLElement;
}

/** Returns how much of the photo a unit sees, in words. */
export function seenText({field}: Pick<LayerRow, "field">): string {
  const {inputShape} = networkEntry(patchRows.network);
  if (field === "whole image" || field.size[1] >= inputShape[1]) return "the whole photo";
  return `${field.size[1]} px`;
}

function drawRow(context: CanvasRenderingContext2D, {patches, pictures, at}: ShownRow, top: number): void {
  context.imageSmoothingEnabled = pictures.cell > 20;
  for (const rank of patches.keys()) {
    const left = rank * (cell + gap);
    if (pictures.draw(context, {unit: at, rank, side: "photo"}, left, top, cell)) continue;
    context.fillStyle = "#808080";
    context.fillRect(left, top, cell, cell);
  }
}
