import {html} from "htl";
import {networkEntry} from "../../networks.js";
import {photoExamples} from "../units/patchExamples.js";
import {patchGrid} from "../units/patchGrid.js";
import {patchSheets} from "./patchSheets.js";
import {type SheetCanvas, sheetCanvas} from "./sheetCanvas.js";
import type {SheetData} from "./sheetData.js";
import type {SheetPart} from "./sheetView.js";

/** How a sheet is seen. */
export interface SheetLook {
  /** The part that is seen; null is all of it. */
  readonly part: SheetPart | null;
  /** The number of the unit that is open; null for none. */
  readonly open: number | null;
}

export interface SheetBoardOptions {
  /** The inputs for what the sheet is of. */
  readonly inputs: readonly Node[];
  /** Called with what the reader changes of how it is seen. */
  readonly onLook: (look: Partial<SheetLook>) => void;
  readonly invalidation?: Promise<unknown>;
}

export interface SheetBoard extends Pick<SheetCanvas, "sees" | "png"> {
  readonly element: HTMLElement;
  draw(data: SheetData, look: SheetLook): void;
}

/** Returns the picture of a sheet of patches, with what magnifies it and the unit that is open, large, below. */
export function sheetBoard({inputs, onLook, invalidation}: SheetBoardOptions): SheetBoard {
  const tool = (text: string, label: string, act: () => void) =>
    html`<button type="button" aria-label=${label} title=${label} onclick=${act}>${text}</button>`;
  const unitInput = html`<select aria-label="Unit to open"
    onchange=${() => onLook({open: unitInput.value === "" ? null : Number(unitInput.value)})}></select>` as HTMLSelectElement;
  const heads = html`<div class="patch-sheet-heads" aria-hidden="true"><span>What in each patch excites the unit</span><span>The nine patches of each unit</span></div>`;
  const large = html`<div class="patch-sheet-open" role="region" aria-label="The unit that is open" aria-live="polite"></div>`;
  const canvas = sheetCanvas({
    onLook: (part) => onLook({part}),
    onOpen: (open) => onLook({open}),
    onStack: (isStacked) => heads.classList.toggle("stacked", isStacked),
    invalidation
  });
  let opened: {readonly data: SheetData; readonly open: number | null} | undefined;
  return {
    element: html`<div class="patch-sheet">
      <div class="patch-sheet-bar">
        ${inputs}
        <span class="patch-sheet-zoom">${tool("−", "Smaller", () => canvas.zoom(1 / 1.5))}${tool("+", "Larger", () => canvas.zoom(1.5))}${tool("Whole sheet", "The whole sheet", () => onLook({part: null}))}</span>
        <label>Open ${unitInput}</label>
      </div>
      ${heads}${canvas.element}${large}
    </div>`,
    sees: canvas.sees,
    png: canvas.png,
    draw(data, {part, open}) {
      if (data.patches !== opened?.data.patches) {
        const numbers = Array.from(data.patches.keys(), (i) => data.from + i);
        unitInput.replaceChildren(
          html`<option value="">none</option>`,
          ...numbers.map((unit) => html`<option value=${unit}>${unit}</option>`)
        );
      }
      unitInput.value = open === null ? "" : String(open);
      if (data !== opened?.data || open !== opened.open)
        large.replaceChildren(...(open === null ? [] : unitLarge(data, open)));
      opened = {data, open};
      canvas.draw(data, {part, open});
    }
  };
}

/** Returns a unit of a sheet large, with its numbers and whom to thank for each patch. */
function unitLarge({layer, from, patches, pictures}: SheetData, unit: number): readonly Node[] {
  const row = unit - from;
  const {describe} = photoExamples(networkEntry(patchSheets.network).inputShape);
  const cell = (rank: number, side: "photo" | "signal") => {
    const canvas = document.createElement("canvas");
    canvas.width = canvas.height = pictures.cell;
    canvas.setAttribute("role", "img");
    canvas.setAttribute("aria-label", `${side === "photo" ? "Patch" : "Signal"} ${rank + 1}`);
    pictures.draw(canvas.getContext("2d")!, {unit: row, rank, side}, 0, 0, canvas.width);
    return canvas;
  };
  const notes = patches[row].map(({example, value}) => ({...describe(example), value}));
  const ready = notes.map((_, rank) => ({photo: cell(rank, "photo"), signal: cell(rank, "signal")}));
  return [
    html`<div class="figure-control-title">${layer.name}, unit ${unit}</div>`,
    patchGrid(notes, {unit: `${layer.name} ${unit}`, ready}).element
  ];
}
