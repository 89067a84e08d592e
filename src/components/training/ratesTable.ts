import {html} from "htl";
import {percentText} from "../marks/percentText.js";
import {plainNumber} from "../marks/plainNumber.js";
import {scrollTable} from "../marks/scrollTable.js";
import type {BuiltTraining} from "./trainingDefault.js";

/** Returns the table of what the same training comes to at other rates: the share of the held-out digits, a column a seed. */
export function ratesTable({rates, moments}: Pick<BuiltTraining, "rates" | "moments">): HTMLElement {
  const [{of}] = moments;
  const rows = rates.map(
    ({rate, right}) =>
      html`<tr><th scope="row">${plainNumber(rate)}</th>${right.map((count) => html`<td>${percentText(count / of)}</td>`)}</tr>`
  );
  const heads = rates[0].right.map((_, i) => html`<th>seed ${i + 1}</th>`);
  return scrollTable(
    html`<table class="training-rates"><thead><tr><th>rate</th>${heads}</tr></thead><tbody>${rows}</tbody></table>`,
    "Held-out digits named rightly, by rate"
  );
}
