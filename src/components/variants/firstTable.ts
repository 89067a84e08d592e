import {html} from "htl";
import {scrollTable} from "../marks/scrollTable.js";
import {wordsOf} from "./firstWords.js";
import type {BuiltFirsts} from "./variants.js";
import {countText} from "./variantText.js";

/** Returns a table of first layers: what the networks with them get wrong, how steady they are, and how many filters are dead or useless. */
export function firstTable({digits, rows}: BuiltFirsts): HTMLElement {
  const table = html`<table class="variants-table">
    <thead><tr><th scope="col">network</th><th scope="col">parameters</th><th scope="col">epochs</th><th scope="col">seeds</th>
      <th scope="col">wrong</th><th scope="col">unsteady</th><th scope="col">dead</th><th scope="col">useless</th><th scope="col">of filters</th></tr></thead>
    <tbody>${rows.map((row) => {
      const {seeds, wrong, unsteady, dead, useless, filters} = wordsOf(row, digits);
      return html`<tr><th scope="row">${row.title}</th><td>${countText(row.parameters)}</td><td>${row.epochs}</td><td>${seeds}</td>
        <td>${wrong}</td><td>${unsteady}</td><td>${dead}</td><td>${useless}</td><td>${filters}</td></tr>`;
    })}</tbody></table>`;
  return scrollTable(table, "First layers of the digit network");
}
