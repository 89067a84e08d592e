import {scaleBand, scaleLinear} from "d3-scale";
import {html, svg} from "htl";
import {svgPng} from "../frame/svgPng.js";
import {legibleText} from "../marks/legibleText.js";
import {scrollTable} from "../marks/scrollTable.js";
import type {Winner} from "./competition.js";

/** What a human got wrong, in per cent. */
export interface HumanError {
  readonly error: number;
  readonly source: Winner["source"];
}

export interface CompetitionBoardOptions {
  readonly human: HumanError;
  /** Is called with the year that the reader keeps. */
  readonly onYear: (year: number) => void;
}

export interface CompetitionBoard {
  readonly element: HTMLElement;
  /** What the year that is touched was, in words. */
  readonly words: HTMLElement;
  /** Shows a year. */
  draw(year: number): void;
  /** Returns the drawing as a PNG. */
  png(): Promise<Blob>;
}

const size = {width: 620, height: 300, left: 50, right: 12, top: 18, bottom: 30};

/**
 * Returns the picture of a competition over the years: a bar for each winner’s
 * error, a line for a human’s, and a table of the numbers. A bar that is
 * touched or focused is told in words, and its row is marked.
 */
export function competitionBoard(
  winners: readonly Winner[],
  {human, onYear}: CompetitionBoardOptions
): CompetitionBoard {
  const words = html`<span></span>`;
  const {drawing, bars} = barChart(winners, human, {onTouch: draw, onPick: onYear});
  const rows = winners.map((winner) => tableRow(winner, () => draw(winner.year)));
  const key = html`<p class="classify-competition-key"><span class="classify-swatch"></span> not deep <span class="classify-swatch deep"></span> deep network</p>`;

  function draw(year: number): void {
    const i = winners.findIndex((winner) => winner.year === year);
    bars.forEach((bar, j) => void bar.classList.toggle("picked", i === j));
    rows.forEach((row, j) => void row.classList.toggle("picked", i === j));
    words.textContent = winnerText(winners[i]);
  }

  return {
    element: html`<div>${key}${drawing}${table(rows, human)}</div>`,
    words,
    draw,
    png: () => svgPng(drawing)
  };
}

/** Returns a bar for each winner’s error and a line for a human’s. */
function barChart(
  winners: readonly Winner[],
  human: HumanError,
  {onTouch, onPick}: {readonly onTouch: (year: number) => void; readonly onPick: (year: number) => void}
): {readonly drawing: SVGSVGElement; readonly bars: readonly SVGElement[]} {
  const years = winners.map(({year}) => year);
  const x = scaleBand(years, [size.left, size.width - size.right])
    .paddingInner(0.25)
    .paddingOuter(0.15);
  const y = scaleLinear([0, 30], [size.height - size.bottom, size.top]);
  const ticks = [0, 10, 20, 30];
  const bars = winners.map((winner) => {
    const {year, error, deep} = winner;
    const left = x(year)!;
    const middle = left + x.bandwidth() / 2;
    const low = error < human.error; // its number would stand on the line
    return svg`<g class=${deep ? "classify-winner deep" : "classify-winner"} tabindex="0" role="listitem" aria-label=${winnerText(winner)}
      onpointerenter=${() => onTouch(year)} onfocus=${() => onTouch(year)} onclick=${() => onPick(year)}>
      <rect class="classify-winner-room" x=${left - 6} y=${size.top} width=${x.bandwidth() + 12} height=${size.height - size.top} fill="transparent"/>
      <rect class="classify-winner-bar" x=${left} y=${y(error)} width=${x.bandwidth()} height=${y(0) - y(error)} />
      <text class="winner-error" x=${middle} y=${y(error) + (low ? 15 : -5)} text-anchor="middle" font-weight="600"
        fill=${low ? "var(--theme-background)" : "currentColor"}>${error}</text>
      <text x=${middle} y=${size.height - 10} text-anchor="middle">${year}</text>
    </g>` as SVGElement;
  });
  const drawing = svg`<svg class="classify-competition" viewBox=${`0 0 ${size.width} ${size.height}`} role="list"
    aria-label="The winners’ errors, in per cent, year by year" font-size="12" font-family="var(--sans-serif)" fill="currentColor">
    <g aria-hidden="true">${ticks.map(
      (
        tick
      ) => svg`<line x1=${size.left} x2=${size.width - size.right} y1=${y(tick)} y2=${y(tick)} stroke="var(--theme-foreground-fainter)"/>
      <text x=${size.left - 6} y=${y(tick) + 4} text-anchor="end">${tick}&nbsp;%</text>`
    )}</g>
    ${bars}
    <g aria-hidden="true" pointer-events="none">
      <line x1=${size.left} x2=${size.width - size.right} y1=${y(human.error)} y2=${y(human.error)} stroke="var(--theme-foreground)" stroke-dasharray="5 4"/>
      <text x=${size.width - size.right} y=${y(human.error) - 16} text-anchor="end">a human: ${human.error}&nbsp;%</text>
    </g>
  </svg>` as SVGSVGElement;
  legibleText(drawing, size.width);
  return {drawing, bars};
}

function tableRow({year, team, method, deep, error, outside, source}: Winner, touch: () => void): HTMLElement {
  return html`<tr onpointerenter=${touch}>
      <th scope="row">${year}</th><td>${team}</td><td>${method}</td><td>${deep ? "deep" : "not deep"}</td>
      <td class="classify-number">${error}${outside ? html` <small>(${outside})</small>` : ""}</td>
      <td><a href=${source.url}>${source.label}</a></td>
    </tr>`;
}

function table(rows: readonly HTMLElement[], human: HumanError): HTMLElement {
  return html`<details class="classify-competition-table"><summary>The numbers and their sources</summary>
    ${scrollTable(
      html`<table>
    <thead><tr><th scope="col">Year</th><th scope="col">Winner</th><th scope="col">What it was</th><th scope="col">Deep?</th>
      <th scope="col">Error, % <small>(with further images)</small></th><th scope="col">Source</th></tr></thead>
    <tbody>${rows}<tr><th scope="row">–</th><td>a human</td><td>one person, after training, 1500 images</td><td>–</td>
      <td class="classify-number">${human.error}</td><td><a href=${human.source.url}>${human.source.label}</a></td></tr></tbody>
    </table>`,
      "The winners, year by year"
    )}</details>`;
}

/** Returns what a winner was, in a sentence. */
function winnerText({year, team, method, error, outside}: Winner): string {
  const more = outside ? ` (${outside}\u00a0% with further training images)` : "";
  return `${year}: ${team}, ${method}: ${error}\u00a0% wrong${more}.`;
}
