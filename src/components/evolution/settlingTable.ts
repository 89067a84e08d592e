import {html} from "htl";
import {plainNumber} from "../marks/plainNumber.js";
import {scrollTable} from "../marks/scrollTable.js";
import {type EvolutionNote, type Measure, settledAt, settlingLayers} from "./evolution.js";
import {measureTitle} from "./evolutionText.js";

/** By which distances layers are compared. */
const shown: readonly Measure[] = ["answers", "representation", "way"];

/** Returns the table of how far each layer is from its end at the start, and of the step from which on it stays below a half, and below a tenth, of that. */
export function settlingTable({moments, settling}: Pick<EvolutionNote, "moments" | "settling">): HTMLElement {
  const cells = (measure: Measure, layer: (typeof settlingLayers)[number]) => {
    const curve = settling[measure][layer];
    const [, start] = curve[0];
    const when = (share: number) => settledAt(moments, curve, share * start)?.toLocaleString("en") ?? "never";
    return html`<td>${plainNumber(start)}</td><td>${when(0.5)}</td><td>${when(0.1)}</td>`;
  };
  const table = html`<table class="evolution-table"><thead><tr><th rowspan="2">layer</th>${shown.map(
    (measure) => html`<th colspan="3">${measureTitle(measure)}</th>`
  )}</tr><tr>${shown.map(() => html`<th>at the start</th><th>half of it</th><th>a tenth</th>`)}</tr></thead>
  <tbody>${settlingLayers.map(
    (layer) => html`<tr><th scope="row">${layer}</th>${shown.map((measure) => cells(measure, layer))}</tr>`
  )}</tbody></table>`;
  return scrollTable(table, "When each layer settles, in steps");
}
