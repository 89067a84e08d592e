import {html} from "htl";
import {percentText} from "../marks/percentText.js";
import {scrollTable} from "../marks/scrollTable.js";
import {type BuiltInvariance, photoWords, type Way} from "./invariance.js";
import {type MovedSummary, movedSummaries} from "./invarianceSummary.js";
import {movedText} from "./invarianceText.js";

/** Returns the table of what came of the five photos: turned, shifted and enlarged. */
export function invarianceTable({curves}: Pick<BuiltInvariance, "curves">): HTMLElement {
  const of = (way: Way) => movedSummaries(curves, way);
  const [turned, shifted, larger] = [of("turn"), of("vertical"), of("scale")];
  const kept = ({kept, asked}: MovedSummary) => `${kept} of ${asked}`;
  const least = (way: Way, {least: d}: MovedSummary) => `${percentText(d.probability)}, ${movedText(way, d.value)}`;
  const table = html`<table class="invariance-table"><thead><tr><th>photo</th><th>class</th><th>as it is</th>
    <th>turned: keeps its class</th><th>in pieces of the circle</th><th>lowest</th>
    <th>up and down: keeps its class</th><th>lowest</th><th>larger: keeps its class</th><th>at 1.8 times</th></tr></thead>
    <tbody>${turned.map(
      (d, i) => html`<tr><th scope="row">${photoWords[d.photo]}</th><td>${d.label}</td><td>${percentText(d.whole)}</td>
        <td>${kept(d)}</td><td>${d.pieces}</td><td>${least("turn", d)}</td>
        <td>${kept(shifted[i])}</td><td>${least("vertical", shifted[i])}</td>
        <td>${kept(larger[i])}</td><td>${percentText(larger[i].last)}</td></tr>`
    )}</tbody></table>`;
  return scrollTable(table, "Five photos moved");
}
