import {scaleLinear, scaleLog} from "d3-scale";
import {svg} from "htl";
import type {Band} from "../../evaluation/bands.js";
import {legibleText} from "../marks/legibleText.js";

export interface BandCurveOptions {
  /** What stands below the horizontal axis. */
  readonly xLabel: string;
  /** The whole numbers of the horizontal axis, first and last. */
  readonly domain: readonly [number, number];
  /** The reader touched a number of the horizontal axis. */
  readonly onPick?: (x: number) => void;
}

export interface BandView {
  /** What stands above the vertical axis. */
  readonly label: string;
  readonly format: (value: number) => string;
  /** How the numbers of the vertical axis are written; defaults to the same. */
  readonly tick?: (value: number) => string;
  /** The range of the vertical axis, bottom and top; defaults to the range of the values. */
  readonly range?: readonly [number, number];
  /** Whether the vertical axis is logarithmic; defaults to not. */
  readonly log?: boolean;
}

export interface BandCurve {
  readonly element: SVGSVGElement;
  /** Draws the mean as a line, lowest to highest as a band, and each point. */
  draw(bands: readonly Band[], points: readonly {readonly x: number; readonly y: number}[], view: BandView): void;
  /** Marks where the figure is now; null marks nothing. */
  mark(point: {readonly x: number; readonly y: number} | null): void;
}

const size = {width: 520, height: 250, left: 72, right: 10, top: 40, bottom: 50};

/** Returns a curve of a measured value over a whole number, with the band of its repetitions. */
export function bandCurve({xLabel, domain, onPick}: BandCurveOptions): BandCurve {
  const [first, last] = domain;
  const x = scaleLinear(domain, [size.left + 14, size.width - size.right - 14]);
  const step = x(first + 1) - x(first);
  let y: (value: number) => number = () => size.height - size.bottom;
  let marked: {readonly x: number; readonly y: number} | null = null;
  const grid = svg`<g></g>`;
  const band = svg`<path fill="var(--theme-foreground-focus)" fill-opacity="0.18"/>`;
  const line = svg`<path fill="none" stroke="var(--theme-foreground-focus)" stroke-width="2"/>`;
  const dots = svg`<g fill="var(--theme-foreground-focus)" fill-opacity="0.55"></g>`;
  const means = svg`<g></g>`;
  const dot = svg`<circle r="5.5" fill="none" stroke="currentColor" stroke-width="2" display="none"/>`;
  const column = svg`<rect fill="currentColor" fill-opacity="0.08" display="none"/>`;
  const whole = Array.from({length: last - first + 1}, (_, i) => first + i);
  const touch = svg`<g></g>`;
  const element =
    svg`<svg class="shuffle-curve" role="img" viewBox=${`0 0 ${size.width} ${size.height}`} fill="currentColor"
    font-size="12" font-family="var(--sans-serif)">${column}${grid}${band}${line}${dots}${means}${dot}
    <text x=${(size.left + size.width) / 2} y=${size.height - 6} text-anchor="middle">${xLabel}</text>${touch}</svg>` as SVGSVGElement;
  if (onPick)
    touch.append(
      ...whole.map(
        (
          d
        ) => svg`<rect class="shuffle-touch" x=${x(d) - step / 2} width=${step} y=${size.top} height=${size.height - size.top}
        fill="transparent" onclick=${() => onPick(d)} />`
      )
    );

  function draw(
    all: readonly Band[],
    points: readonly {readonly x: number; readonly y: number}[],
    {label, format, tick = format, range, log = false}: BandView
  ): void {
    const lows = all.map(({low}) => low);
    const highs = all.map(({high}) => high);
    const [bottom, top] = range ?? [Math.min(0, ...lows), Math.max(...highs, 1e-6)];
    const pixels = [size.height - size.bottom, size.top];
    const scale = log ? scaleLog([bottom, top], pixels).clamp(true) : scaleLinear([bottom, top], pixels).nice(4);
    y = (value) => scale(value);
    const values = log ? scale.ticks(3).filter((d) => Number.isInteger(Math.log10(d))) : scale.ticks(4);
    grid.replaceChildren(
      ...values.map(
        (
          d
        ) => svg`<g><line x1=${size.left} x2=${size.width - size.right} y1=${y(d)} y2=${y(d)} stroke="var(--theme-foreground-fainter)"/>
        <text x=${size.left - 6} y=${y(d) + 4} text-anchor="end">${tick(d)}</text></g>`
      ),
      ...whole.map((d) => svg`<text x=${x(d)} y=${size.height - size.bottom + 18} text-anchor="middle">${d}</text>`),
      svg`<text x="4" y="18" font-weight="600">${label}</text>`
    );
    const path = (at: readonly (readonly [number, number])[]) =>
      at.map(([px, py], i) => `${i ? "L" : "M"}${px.toFixed(1)},${py.toFixed(1)}`).join("");
    const above = all.map((d) => [x(d.x), y(d.high)] as const);
    const below = all.map((d) => [x(d.x), y(d.low)] as const).reverse();
    band.setAttribute("d", all.length > 1 ? `${path([...above, ...below])}Z` : "");
    line.setAttribute("d", path(all.map((d) => [x(d.x), y(d.mean)] as const)));
    dots.replaceChildren(...points.map((d) => svg`<circle cx=${x(d.x).toFixed(1)} cy=${y(d.y).toFixed(1)} r="2.2"/>`));
    means.replaceChildren(
      ...all.map((d) => {
        const words = `${d.x}: mean ${format(d.mean)}, ${format(d.low)} to ${format(d.high)} in ${d.count}`;
        return svg`<circle cx=${x(d.x)} cy=${y(d.mean)} r="3.6" fill="var(--theme-foreground-focus)"><title>${words}</title></circle>`;
      })
    );
    const told = all.map((d) => `${d.x}: ${format(d.mean)}`).join(", ");
    element.setAttribute("aria-label", all.length ? `${label}, mean over ${xLabel}: ${told}` : "Nothing measured yet");
    mark(marked);
  }

  function mark(point: {readonly x: number; readonly y: number} | null): void {
    marked = point;
    dot.setAttribute("display", point && Number.isFinite(point.y) ? "" : "none");
    column.setAttribute("display", point ? "" : "none");
    if (!point) return;
    column.setAttribute("x", `${x(point.x) - step / 2}`);
    column.setAttribute("width", `${step}`);
    column.setAttribute("y", `${size.top}`);
    column.setAttribute("height", `${size.height - size.top - size.bottom}`);
    if (!Number.isFinite(point.y)) return;
    dot.setAttribute("cx", x(point.x).toFixed(1));
    dot.setAttribute("cy", y(point.y).toFixed(1));
  }

  legibleText(element, size.width);
  return {element, draw, mark};
}
