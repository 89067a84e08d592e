import {scaleLog} from "d3-scale";
import {html, svg} from "htl";
import {rampColour} from "../marks/categoryColours.js";
import {followWidth} from "../marks/followWidth.js";
import type {VariantRow} from "./variants.js";
import {countText, errorsOf, sharesText, spreadOf, standardError} from "./variantText.js";

/** What stands on the axes. */
export interface DepthView {
  readonly x: "parameters" | "multiplications";
  readonly y: "wrong" | "loss";
  /** The variant that is told, by its id. */
  readonly variant: string;
}

export interface DepthChart {
  readonly element: HTMLElement;
  readonly chart: SVGSVGElement;
  draw(rows: readonly VariantRow[], digits: number, view: DepthView): void;
}

const height = 380;
const margin = {left: 46, right: 14, top: 26, bottom: 46};
const xTitles = {
  parameters: "parameters: numbers that were trained (log)",
  multiplications: "multiplications for one digit (log)"
};
const yTitles = {wrong: "held-out digits wrong, % (log)", loss: "cross-entropy, nats (log)"};
const depths = [0, 1, 2, 3, 4];
const steps = [1, 1.5, 2, 3, 4, 5, 7];

/** Returns the colour of a network by how many convolutions it has. */
export function depthColour(depth: number): string {
  return rampColour(depth / (depths.length - 1));
}

/**
 * Returns a chart of variants: how much is wrong against how large they are,
 * both logarithmic. A small dot is one seed, a large one the mean of a
 * variant, a line two standard errors of what was counted. *onPick* is called
 * with the variant that the reader touches.
 */
export function depthChart({onPick}: {readonly onPick: (id: string) => void}): DepthChart {
  const chart = svg`<svg class="variants-chart" role="img" height=${height} fill="currentColor" font-size="12"
    font-family="var(--sans-serif)" onpointermove=${point} onpointerleave=${() => tell(undefined)} onclick=${pick}></svg>` as SVGSVGElement;
  const key = html`<p class="variants-key"><span>Convolutions:</span> ${depths.map(
    (depth) => html`<span><i style=${`background: ${depthColour(depth)}`}></i> ${depth || "none"}</span>`
  )}</p>`;
  const element = html`<div class="variants-depth">${key}${chart}</div>`;
  let now: {rows: readonly VariantRow[]; digits: number; view: DepthView} | undefined;
  let width = 640;
  let places: (readonly [number, number])[] = [];
  let pointed: string | undefined;
  followWidth(element, width, (seen) => {
    width = seen;
    redraw();
  });
  return {
    element,
    chart,
    draw(rows, digits, view) {
      now = {rows, digits, view};
      redraw();
    }
  };

  function nearest({clientX, clientY}: MouseEvent): string | undefined {
    const box = chart.getBoundingClientRect();
    const distances = places.map(([x, y]) => Math.hypot(x - (clientX - box.left), y - (clientY - box.top)));
    const least = Math.min(...distances);
    return least < 40 ? now?.rows[distances.indexOf(least)].id : undefined;
  }

  function point(event: MouseEvent): void {
    tell(nearest(event));
  }

  function tell(id: string | undefined): void {
    if (id === pointed) return;
    pointed = id;
    redraw();
  }

  function pick(event: MouseEvent): void {
    const id = nearest(event);
    if (id) onPick(id);
  }

  function redraw(): void {
    if (!now) return;
    const {rows, digits, view} = now;
    const values = rows.map((row) => (view.y === "wrong" ? errorsOf(row.runs, digits) : row.runs.map((d) => d.loss)));
    const unit = view.y === "wrong" ? 100 : 1;
    const all = values.flat().map((d) => d * unit);
    const sizes = rows.map((row) => row[view.x]);
    const x = scaleLog([0.75 * Math.min(...sizes), 1.4 * Math.max(...sizes)], [margin.left, width - margin.right]);
    const y = scaleLog([0.8 * Math.min(...all), 1.2 * Math.max(...all)], [height - margin.bottom, margin.top]);
    const means = values.map((d) => spreadOf(d).mean);
    places = rows.map((row, i) => [x(row[view.x]), y(unit * means[i])] as const);
    const told = pointed ?? view.variant;
    const index = rows.findIndex(({id}) => id === told);
    chart.setAttribute("width", `${width}`);
    chart.setAttribute("viewBox", `0 0 ${width} ${height}`);
    chart.setAttribute("aria-label", words(rows, digits, view));
    chart.replaceChildren(
      ...axes(x, y, view),
      ...rows.map((row, i) => {
        const [left, top] = places[i];
        const colour = depthColour(row.depth);
        const error = view.y === "wrong" ? 2 * standardError(means[i], digits) : 0;
        const [low, high] = [Math.max(1e-4, means[i] - error), means[i] + error].map((d) => y(unit * d));
        const isTold = i === index;
        return svg`<g opacity=${isTold ? 1 : 0.85}>
          <line x1=${left} x2=${left} y1=${low} y2=${high} stroke=${colour} stroke-width="1.5" stroke-opacity="0.7"/>
          ${values[i].map((d) => svg`<circle cx=${left} cy=${y(unit * d)} r="2.5" fill=${colour} fill-opacity="0.6"/>`)}
          <circle cx=${left} cy=${top} r=${isTold ? 8 : 6} fill=${colour} stroke=${isTold ? "currentColor" : "none"} stroke-width="2"/></g>`;
      }),
      label(rows[index], places[index])
    );
  }

  function axes(x: Scale, y: Scale, view: DepthView): Node[] {
    const [least, most] = x.domain();
    const [low, high] = y.domain();
    const bottom = height - margin.bottom;
    const across = width < 500 ? [1, 3] : [1, 2, 5];
    const columns = levels(least, most, across);
    return [
      ...levels(low, high, steps).map(
        (d) =>
          svg`<g><line x1=${margin.left} x2=${width - margin.right} y1=${y(d)} y2=${y(d)} stroke="var(--theme-foreground-fainter)"/>
        <text x=${margin.left - 6} y=${y(d) + 4} text-anchor="end">${d}</text></g>` as SVGElement
      ),
      ...columns.map(
        (d) =>
          svg`<g><line x1=${x(d)} x2=${x(d)} y1=${margin.top} y2=${bottom} stroke="var(--theme-foreground-fainter)"/>
        <text x=${x(d)} y=${bottom + 16} text-anchor="middle">${shortCount(d)}</text></g>` as SVGElement
      ),
      svg`<text x="2" y="14" font-weight="600">${yTitles[view.y]}</text>` as SVGElement,
      svg`<text x=${width - margin.right} y=${height - 8} text-anchor="end" font-weight="600">${xTitles[view.x]}</text>` as SVGElement
    ];
  }

  function label(row: VariantRow | undefined, place: readonly [number, number] | undefined): Node {
    if (!row || !place) return svg`<g></g>`;
    const [left, top] = place;
    const isRight = left > width / 2;
    return svg`<text class="variants-label" x=${left + (isRight ? -13 : 13)} y=${top + 4} text-anchor=${isRight ? "end" : "start"}
      font-weight="600" paint-order="stroke" stroke="var(--theme-background)" stroke-width="4">${row.title}</text>`;
  }
}

interface Scale {
  (value: number): number;
  domain(): number[];
}

/** Returns the numbers *steps* × a power of ten between two ends. */
function levels(low: number, high: number, parts: readonly number[]): number[] {
  const powers = Array.from({length: 14}, (_, i) => i - 4);
  const all = powers.flatMap((power) => parts.map((part) => Number((part * 10 ** power).toPrecision(3))));
  return all.filter((d) => d >= low && d <= high).sort((a, b) => a - b);
}

function shortCount(count: number): string {
  if (count >= 1e6) return `${count / 1e6}\u00a0M`;
  return count >= 1000 ? `${count / 1000}\u00a0k` : `${count}`;
}

function words(rows: readonly VariantRow[], digits: number, {x, y}: DepthView): string {
  const each = rows.map((row) => {
    const said =
      y === "wrong"
        ? `${sharesText(errorsOf(row.runs, digits))} wrong`
        : `${spreadOf(row.runs.map((d) => d.loss)).mean.toFixed(3)} nats`;
    return `${row.title}: ${countText(row[x])} ${x}, ${said}`;
  });
  return `Variants of the digit network. ${each.join("; ")}`;
}
