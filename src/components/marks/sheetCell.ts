import {html} from "htl";
import {sheetPlace} from "../../files/sheet.js";

export interface SheetCellOptions {
  /** The address of the sheet. */
  readonly sheet: string;
  readonly cell: number;
  readonly columns: number;
  /** How many cells the sheet has, the last row filled up. */
  readonly count: number;
  /** What is to be seen, for those who cannot see it. */
  readonly label: string;
}

/** Returns the picture at *index* of a sheet of square cells, as wide as the room it gets. */
export function sheetCell(index: number, {sheet, cell, columns, count, label}: SheetCellOptions): HTMLElement {
  const rows = Math.ceil(count / columns);
  const {x, y} = sheetPlace(index, {cell, columns});
  const part = (at: number, cells: number) => (cells > 1 ? (100 * at) / cell / (cells - 1) : 0);
  const place = `${part(x, columns)}% ${part(y, rows)}%`;
  return html`<span class="sheet-cell" role="img" aria-label=${label}
    style=${`background: url(${JSON.stringify(sheet)}) ${place} / ${100 * columns}% ${100 * rows}%`}></span>`;
}
