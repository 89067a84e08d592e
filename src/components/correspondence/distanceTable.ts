import {ticks} from "d3-array";
import {html} from "htl";
import {numberText} from "../marks/numberText.js";
import type {RowSummary} from "./correspondenceSummary.js";
import {partNames} from "./partNames.js";

/**
 * Returns the table of one layer: for each thing hidden Δ with its standard
 * error, where that lies, as a dot with a bar, or for random places a dot for
 * each draw and a line at their mean, and in how many of the draws on the face Δ
 * is as low.
 */
export function distanceTable(layer: string, summary: readonly RowSummary[]): HTMLElement {
  const axis = axisOf(summary);
  const count = summary.find(({kind}) => kind === "own")!.draws.length;
  return html`<table class="correspondence-table" aria-label=${`Δ at ${layer}`}>
    <thead><tr><th scope="col">${layer}</th><th scope="col">Δ ± error</th><th scope="col" aria-label="where Δ lies"></th>
      <th scope="col">as low</th></tr></thead>
    <tbody>${summary.map((row) => line(row, axis, count))}
      <tr aria-hidden="true"><td></td><td></td><td><div class="correspondence-axis">${axis.ticks.map(
        (tick) =>
          html`<span class="correspondence-tick" style=${`left: ${axis.share(tick)}%`}>${numberText(tick, axis.digits)}</span>`
      )}</div></td><td></td></tr></tbody></table>` as HTMLElement;
}

interface Axis {
  readonly ticks: readonly number[];
  readonly digits: number;
  /** Returns where a number lies, in per cent of the width. */
  share(value: number): string;
}

function axisOf(summary: readonly RowSummary[]): Axis {
  const known = summary.flatMap(({mean, error, draws}) => [mean - (error || 0), mean + (error || 0), ...draws]);
  const all = known.filter(Number.isFinite);
  if (!all.length) return {ticks: [], digits: 1, share: () => "0"};
  const [low, high] = [Math.min(...all), Math.max(...all)];
  const room = (high - low || 0.01) * 0.08;
  const [from, to] = [low - room, high + room];
  const three = ticks(from, to, 3);
  const marks = three.length > 3 ? ticks(from, to, 2) : three; // more would touch each other
  const step = marks.length > 1 ? marks[1] - marks[0] : 0.01;
  return {
    ticks: marks,
    digits: Math.max(1, Math.ceil(-Math.log10(step) - 1e-9)),
    share: (value) => ((100 * (value - from)) / (to - from)).toFixed(2)
  };
}

function line(row: RowSummary, axis: Axis, count: number): HTMLElement {
  const {kind, mean, error, draws, below} = row;
  if (Number.isNaN(mean))
    return html`<tr><th scope="row">${partNames[kind].name}</th><td colspan="3">nothing changes in both of some pair</td></tr>` as HTMLElement;
  const bar = Number.isNaN(error)
    ? null
    : html`<i class="correspondence-error" style=${`left: ${axis.share(mean - error)}%; right: calc(100% - ${axis.share(mean + error)}%)`}></i>`;
  const marks = draws.length
    ? [
        ...draws.map((d) => html`<i class="correspondence-draw" style=${`left: ${axis.share(d)}%`}></i>`),
        html`<i class="correspondence-mean" style=${`left: ${axis.share(mean)}%`}></i>`
      ]
    : [bar, html`<i class="correspondence-dot" style=${`left: ${axis.share(mean)}%`}></i>`];
  return html`<tr><th scope="row">${partNames[kind].name}</th>
    <td>${numberText(mean, 3)}${Number.isNaN(error) ? "" : ` ± ${numberText(error, 3)}`}</td>
    <td><div class="correspondence-strip" aria-hidden="true">${marks}</div></td>
    <td>${draws.length ? "" : `${below} / ${count}`}</td></tr>` as HTMLElement;
}
