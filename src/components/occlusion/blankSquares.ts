import {html} from "htl";
import {percentText} from "../marks/percentText.js";
import {scrollTable} from "../marks/scrollTable.js";
import type {BlankWindows} from "./builtOcclusions.js";

/** What a fill is called on paper. */
const names: Readonly<Record<string, string>> = {black: "paper", grey: "grey", white: "ink"};

/** Returns a table of what a square of each fill does to all held-out 8s: where it covers ink, and where it covers none. */
export function blankSquares(rows: readonly BlankWindows[]): HTMLElement {
  const table = html`<table>
    <thead><tr><th>Square of</th><th>mean fall over ink</th><th>mean fall over paper</th><th>largest over paper</th>
      <th>answer changes, over paper</th><th>8s with a place that changes the answer</th></tr></thead>
    <tbody>${rows.map(
      ({fill, ink, blank, most, blankFlips, flipped, digits}) => html`<tr><th scope="row">${names[fill] ?? fill}</th>
        <td>${percentText(ink)}</td><td>${percentText(blank)}</td><td>${percentText(most)}</td><td>${percentText(blankFlips)}</td>
        <td>${flipped} of ${digits}</td></tr>`
    )}</tbody></table>`;
  return html`<div class="figure-toy" data-figure="blank-squares">${scrollTable(table, "What a square costs on empty paper and on ink")}
    <p class="figure-toy-said">Falls are shares of the logit of 8. The largest is the median over the digits of each one’s worst empty place.</p></div>`;
}
