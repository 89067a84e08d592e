import {html} from "htl";
import {scrollTable} from "../marks/scrollTable.js";
import type {BuiltDepths} from "./variants.js";
import {countText, errorsOf, sharesText} from "./variantText.js";

/** Returns a table of the variants: how large each is, and what it gets wrong by each seed. */
export function depthTable({digits, rows}: BuiltDepths): HTMLElement {
  const table = html`<table class="variants-table">
    <thead><tr><th scope="col">network</th><th scope="col">convolutions</th><th scope="col">parameters</th>
      <th scope="col">multiplications</th><th scope="col">wrong of ${digits.toLocaleString("en")}, by seed</th><th scope="col">mean (lowest to highest)</th></tr></thead>
    <tbody>${rows.map(
      (row) => html`<tr><th scope="row">${row.title}</th><td>${row.depth}</td><td>${countText(row.parameters)}</td>
        <td>${countText(row.multiplications)}</td><td>${row.runs.map((d) => d.wrong).join(", ")}</td><td>${sharesText(errorsOf(row.runs, digits))}</td></tr>`
    )}</tbody></table>`;
  return scrollTable(table, "Variants of the digit network");
}
