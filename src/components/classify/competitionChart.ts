import {scaleBand, scaleLinear} from "d3-scale";
import {html, svg} from "htl";
import {csvText} from "../frame/csvText.js";
import {figureFrame} from "../frame/figureFrame.js";
import {figureState} from "../frame/figureState.js";
import {readWhole} from "../frame/linkReaders.js";
import {saveFile} from "../frame/saveFile.js";
import {svgPng} from "../frame/svgPng.js";
import type {Winner} from "./competition.js";

export interface CompetitionChartOptions {
  /** What a human got wrong, in per cent. */
  readonly human: {readonly error: number; readonly source: Winner["source"]};
  /** Ends what the figure listens to. */
  readonly invalidation?: Promise<unknown>;
}

const size = {width: 620, height: 300, left: 50, right: 12, top: 18, bottom: 30};

/**
 * Returns the figure of a competition over the years: a bar for each winner's
 * error, a line for a human's, and a table of the numbers with their sources. A
 * bar that is touched or focused is told in words, and its row is marked.
 */
export function competitionChart(
  winners: readonly Winner[],
  {human, invalidation}: CompetitionChartOptions
): HTMLElement {
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
    return svg`<g class=${deep ? "winner deep" : "winner"} tabindex="0" role="listitem" aria-label=${sentence(winner)}
      onpointerenter=${() => pick(year)} onfocus=${() => pick(year)} onclick=${() => keep(year)}>
      <rect class="winner-room" x=${left - 6} y=${size.top} width=${x.bandwidth() + 12} height=${size.height - size.top} fill="transparent"/>
      <rect class="winner-bar" x=${left} y=${y(error)} width=${x.bandwidth()} height=${y(0) - y(error)} />
      <text class="winner-error" x=${middle} y=${y(error) + (low ? 15 : -5)} text-anchor="middle" font-weight="600"
        fill=${low ? "var(--theme-background)" : "currentColor"}>${error}</text>
      <text x=${middle} y=${size.height - 10} text-anchor="middle">${year}</text>
    </g>`;
  });
  const drawing = svg`<svg class="competition" viewBox=${`0 0 ${size.width} ${size.height}`} role="list"
    aria-label="The winners’ errors, in per cent, year by year" font-size="12" font-family="var(--sans-serif)" fill="currentColor">
    <g aria-hidden="true">${ticks.map(
      (
        tick
      ) => svg`<line x1=${size.left} x2=${size.width - size.right} y1=${y(tick)} y2=${y(tick)} stroke="var(--theme-foreground-fainter)"/>
      <text x=${size.left - 6} y=${y(tick) + 4} text-anchor="end">${tick} %</text>`
    )}</g>
    ${bars}
    <g aria-hidden="true" pointer-events="none">
      <line x1=${size.left} x2=${size.width - size.right} y1=${y(human.error)} y2=${y(human.error)} stroke="var(--theme-foreground)" stroke-dasharray="5 4"/>
      <text x=${size.width - size.right} y=${y(human.error) - 16} text-anchor="end">a human: ${human.error} %</text>
    </g>
  </svg>` as SVGSVGElement;
  const rows = winners.map((winner) => {
    const {year, team, method, deep, error, outside, source} = winner;
    return html`<tr onpointerenter=${() => pick(year)}>
      <th scope="row">${year}</th><td>${team}</td><td>${method}</td><td>${deep ? "deep" : "not deep"}</td>
      <td class="number">${error}${outside ? html` <small>(${outside})</small>` : ""}</td>
      <td><a href=${source.url}>${source.label}</a></td>
    </tr>`;
  });
  const table = html`<details class="competition-table"><summary>The numbers and their sources</summary>
    <div class="table-scroll" tabindex="0" role="region" aria-label="The winners, year by year"><table>
    <thead><tr><th scope="col">Year</th><th scope="col">Winner</th><th scope="col">What it was</th><th scope="col">Deep?</th>
      <th scope="col">Error, % <small>(with further images)</small></th><th scope="col">Source</th></tr></thead>
    <tbody>${rows}<tr><th scope="row">–</th><td>a human</td><td>one person, after training, 1500 images</td><td>–</td>
      <td class="number">${human.error}</td><td><a href=${human.source.url}>${human.source.label}</a></td></tr></tbody>
    </table></div></details>`;
  const state = figureState<{year: number}>("competition", {
    year: readWhole("year", years[0], years[years.length - 1])
  });
  const key = html`<p class="competition-key"><span class="swatch"></span> not deep <span class="swatch deep"></span> deep network</p>`;
  let picked = 2012;
  const frame = figureFrame({
    id: "competition",
    label: "The winners of ImageNet’s competition",
    picture: html`<div>${key}${drawing}${table}</div>`,
    files: {
      PNG: async () => saveFile("imagenet-competition.png", await svgPng(drawing)),
      CSV: () => saveFile("imagenet-competition.csv", new Blob([csvText(plain())], {type: "text/csv"})),
      JSON: () =>
        saveFile(
          "imagenet-competition.json",
          new Blob([JSON.stringify({winners, human}, null, 1)], {type: "application/json"})
        )
    },
    link: () => state.link({year: picked === 2012 ? undefined : picked})
  });
  frame.element.classList.add("figure-wide");
  state.onChange(follow, invalidation);
  frame.readout([]);
  follow();
  return frame.element;

  function follow(): void {
    const {values, problem} = state.read();
    frame.note(problem);
    pick(values.year ?? 2012);
  }

  function keep(year: number): void {
    pick(year);
    state.write({year: year === 2012 ? undefined : year});
  }

  function pick(year: number): void {
    picked = year;
    const i = years.indexOf(year);
    bars.forEach((bar, j) => void bar.classList.toggle("picked", i === j));
    rows.forEach((row, j) => void row.classList.toggle("picked", i === j));
    frame.caption(
      sentence(winners[i]),
      " The height is the share of test images whose class was not among five guesses."
    );
  }

  function plain() {
    return winners.map(({source, outside = "", deep, ...rest}) => ({
      ...rest,
      deep: deep ? 1 : 0,
      outside,
      source: source.label,
      url: source.url
    }));
  }
}

function sentence({year, team, method, error, outside}: Winner): string {
  const more = outside ? ` (${outside} % with further training images)` : "";
  return `${year}: ${team}, ${method}: ${error} % wrong${more}.`;
}
