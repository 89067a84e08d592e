import {html} from "htl";
import {correlation} from "../../evaluation/correlation.js";
import {spearman} from "../../evaluation/spearman.js";
import {scrollTable} from "./scrollTable.js";
import {signKey} from "./signKey.js";

/** Two ways to ask whether numbers go together. */
export type CorrelationKind = "pearson" | "spearman";

export const correlationKinds: readonly (readonly [kind: CorrelationKind, title: string])[] = [
  ["pearson", "Pearson’s r"],
  ["spearman", "Spearman’s ρ"]
];

/** A column or a row of numbers, by name. */
export interface NamedNumbers {
  readonly title: string;
  readonly values: ArrayLike<number>;
}

/** Returns the correlation of the given kind; NaN where it is not defined. */
export function correlationOf(kind: CorrelationKind, a: ArrayLike<number>, b: ArrayLike<number>): number {
  return kind === "pearson" ? correlation(a, b) : spearman(a, b);
}

/** Returns a correlation as it is written: two decimals, a true minus, “–” where it is not defined. */
export function correlationText(value: number): string {
  if (!Number.isFinite(value)) return "–";
  return (Math.round(100 * value) / 100 + 0).toFixed(2).replace("-", "−");
}

/**
 * Returns a table of the correlations of every *row* with every *column*, as
 * strong in colour as they are; the columns of *marked* numbers stand out.
 */
export function correlationTable(
  rows: readonly NamedNumbers[],
  columns: readonly NamedNumbers[],
  {kind, marked = []}: {readonly kind: CorrelationKind; readonly marked?: readonly number[]}
): HTMLElement {
  const cell = (row: NamedNumbers, column: NamedNumbers, k: number) =>
    correlationCell(correlationOf(kind, row.values, column.values), marked.includes(k));
  const head = columns.map(({title}, k) => html`<th scope="col" class=${marked.includes(k) ? "on" : ""}>${title}</th>`);
  return scrolled(html`<table class="correlation-table">
    <thead><tr><td></td>${head}</tr></thead>
    <tbody>${rows.map((row) => html`<tr><th scope="row">${row.title}</th>${columns.map((column, k) => cell(row, column, k))}</tr>`)}</tbody>
  </table>`);
}

/** Returns a frame in which a table may be wider than the page. */
function scrolled(table: HTMLElement): HTMLElement {
  return html`<div>${scrollTable(table, "Correlations")}
    ${signKey({low: "when one is larger, the other is smaller", high: "both are larger together"})}</div>`;
}

/** Returns a table of the correlations, of both kinds, of every *row* with the *values*; the *marked* row stands out. */
export function correlationPairs(
  rows: readonly NamedNumbers[],
  values: ArrayLike<number>,
  {marked}: {readonly marked?: number} = {}
): HTMLElement {
  const head = correlationKinds.map(([, title]) => html`<th scope="col">${title}</th>`);
  const lines = rows.map(
    (row, k) =>
      html`<tr><th scope="row">${row.title}</th>${correlationKinds.map(([kind]) => correlationCell(correlationOf(kind, row.values, values), k === marked))}</tr>`
  );
  return scrolled(
    html`<table class="correlation-table"><thead><tr><td></td>${head}</tr></thead><tbody>${lines}</tbody></table>`
  );
}

function correlationCell(value: number, marked: boolean): HTMLElement {
  const strength = Number.isFinite(value) ? Math.abs(value) : 0;
  const side = value < 0 ? "correlation-table-less" : "correlation-table-more";
  return html`<td class=${`${side}${marked ? " on" : ""}`} style=${`--strength: ${strength.toFixed(3)}`}>${correlationText(value)}</td>`;
}
