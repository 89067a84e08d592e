import {scaleLinear, scaleLog} from "d3-scale";
import {html, svg} from "htl";
import {followWidth} from "../marks/followWidth.js";
import {percentText} from "../marks/percentText.js";
import {scrollTable} from "../marks/scrollTable.js";
import {type TransferTask, transferMeans} from "./transfers.js";

export interface TransferBoard {
  readonly element: HTMLElement;
  /** The curves alone. */
  readonly curves: SVGSVGElement;
  draw(task: TransferTask): void;
}

const initialWidth = 680;
const colours = ["#7b5cc4", "#df7a16", "#7f8790"];

/** Returns the accuracy over the number of examples a class, a curve for each way to look, with the spread over the splits; and the same as a table. */
export function transferBoard(): TransferBoard {
  const curves =
    svg`<svg class="transfer-curves" role="img" fill="currentColor" font-size="12" font-family="var(--sans-serif)"></svg>` as SVGSVGElement;
  const table = html`<table class="transfer-table"></table>`;
  const element = html`<div class="transfer-board">${curves}${scrollTable(table, "Accuracy by examples a class")}</div>`;
  let width = initialWidth;
  let drawn: TransferTask | undefined;
  followWidth(element, width, (seen) => {
    width = seen;
    if (drawn) drawCurves(curves, drawn, width);
  });
  return {
    curves,
    element,
    draw(task) {
      drawn = task;
      drawCurves(curves, task, width);
      drawTable(table, task);
    }
  };
}

/** Returns the share of answers that are right by guessing. */
export function chanceOf({classes}: TransferTask): number {
  return 1 / classes.length;
}

function drawCurves(element: SVGSVGElement, task: TransferTask, width: number): void {
  const {counts} = task;
  const isNarrow = width < 560; // then the names stand above the curves
  const size = {width, height: 330, left: 34, right: isNarrow ? 10 : 184, top: isNarrow ? 88 : 34, bottom: 48};
  element.setAttribute("viewBox", `0 0 ${width} ${size.height}`);
  element.setAttribute("width", `${width}`);
  const x = scaleLog([counts[0], counts[counts.length - 1]], [size.left + 12, size.width - size.right]);
  const y = scaleLinear([0, 1], [size.height - size.bottom, size.top]);
  const path = (points: readonly (readonly [number, number])[]) =>
    points.map(([px, py], i) => `${i ? "L" : "M"}${px.toFixed(1)},${py.toFixed(1)}`).join("");
  const chance = chanceOf(task);
  const ends = labelPlaces(task.series.map((series) => y(transferMeans(series).at(-1)!.mean)));
  element.replaceChildren(
    ...[0, 0.25, 0.5, 0.75, 1].map(
      (
        d
      ) => svg`<g><line x1=${size.left} x2=${size.width - size.right} y1=${y(d)} y2=${y(d)} stroke="var(--theme-foreground-fainter)"/>
        <text x=${size.left - 6} y=${y(d) + 4} text-anchor="end">${100 * d}</text></g>`
    ),
    ...counts.map((d) => svg`<text x=${x(d)} y=${size.height - size.bottom + 18} text-anchor="middle">${d}</text>`),
    svg`<text x="2" y="16" font-weight="600">right answers, in per cent</text>`,
    svg`<text x=${(size.left + size.width - size.right) / 2} y=${size.height - 8} text-anchor="middle">examples of each class</text>`,
    svg`<line x1=${size.left} x2=${size.width - size.right} y1=${y(chance)} y2=${y(chance)} stroke="currentColor" stroke-dasharray="2 4"/>`,
    svg`<text x=${size.left + 4} y=${y(chance) + 15}>guessing: ${Math.round(100 * chance)} %</text>`,
    ...task.series.map((series, i) => {
      const means = transferMeans(series);
      const above = means.map((d) => [x(d.n), y(Math.min(1, d.mean + d.deviation))] as const);
      const below = means.map((d) => [x(d.n), y(Math.max(0, d.mean - d.deviation))] as const).reverse();
      return svg`<g fill=${colours[i]} stroke=${colours[i]}>
        <path d=${`${path([...above, ...below])}Z`} fill-opacity="0.18" stroke="none"/>
        <path d=${path(means.map((d) => [x(d.n), y(d.mean)] as const))} fill="none" stroke-width="2" stroke-dasharray=${i === 2 ? "5 4" : "none"} />
        ${means.map((d) => svg`<circle cx=${x(d.n)} cy=${y(d.mean)} r="3.6"><title>${meanText(series.title, d)}</title></circle>`)}
        <text x=${isNarrow ? 2 : size.width - size.right + 10} y=${isNarrow ? 36 + 18 * i : ends[i] + 4} stroke="none" font-weight="600">${series.title}</text></g>`;
    })
  );
  const told = task.series.map(({title, ...series}) => {
    const means = transferMeans({title, ...series});
    return `${title}: ${means.map((d) => `${d.n}: ${percentText(d.mean)}`).join(", ")}`;
  });
  element.setAttribute("aria-label", `Right answers over examples of each class. ${told.join(". ")}`);
}

function meanText(title: string, {n, mean, low, high, splits}: ReturnType<typeof transferMeans>[number]): string {
  return `${title}, ${n}: mean ${percentText(mean)}, ${percentText(low)} to ${percentText(high)} in ${splits} splits`;
}

/** Returns where labels stand beside the ends of curves, so that none covers another. */
function labelPlaces(ends: readonly number[]): number[] {
  const apart = 16;
  const order = Array.from(ends.keys()).sort((a, b) => ends[a] - ends[b]);
  const places = [...ends];
  for (const [k, i] of order.entries()) if (k) places[i] = Math.max(places[i], places[order[k - 1]] + apart);
  return places;
}

function drawTable(table: Element, task: TransferTask): void {
  const cell = ({mean, deviation}: ReturnType<typeof transferMeans>[number]) =>
    html`<td>${(100 * mean).toFixed(1)} ± ${(100 * deviation).toFixed(1)}</td>`;
  table.replaceChildren(
    html`<thead><tr><th>per cent right</th>${task.counts.map((n) => html`<th>${n}</th>`)}</tr></thead>`,
    html`<tbody>${task.series.map(
      (series) => html`<tr><th scope="row">${series.title}</th>${transferMeans(series).map(cell)}</tr>`
    )}</tbody>`
  );
}
