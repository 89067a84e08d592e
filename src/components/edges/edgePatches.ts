import {html} from "htl";
import {photos} from "../../photos.js";
import {sheetCell} from "../marks/sheetCell.js";
import {type EdgePatches, edgePatchSheet} from "./edgePatchSheet.js";

/** Returns what draws the patches of a unit from the *sheet*; undefined where they are not on it. */
export function edgePatches(units: EdgePatches, sheet: string): (layer: string, unit: number) => Node | undefined {
  const {columns} = edgePatchSheet;
  return (layer, unit) => {
    const row = units.findIndex((d) => d.layer === layer && d.unit === unit);
    if (row < 0) return;
    const cells = units[row].examples.map((id, i) => {
      const label = photos.find((photo) => photo.id === id)?.subject ?? id;
      return sheetCell(row * columns + i, {sheet, ...edgePatchSheet, count: units.length * columns, label});
    });
    return html`<div class="edges-small-patches">${cells}</div>`;
  };
}
