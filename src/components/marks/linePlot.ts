import {scaleLinear, scaleSymlog} from "d3-scale";
import {svg} from "htl";
import {followWidth} from "./followWidth.js";

/** A line of a plot. */
export interface PlotLine {
  readonly colour: string;
  /** In ascending order of x; *low* and *high* are the ends of a band. */
  readonly points: readonly {readonly x: number; readonly y: number; readonly low?: number; readonly high?: number}[];
  /** Whether it stands out from the others; then its points are seen. */
  readonly isBold?: boolean;
}

export interface PlotAxis {
  readonly domain: readonly [number, number];
  readonly ticks: readonly number[];
  readonly text: (value: number) => string;
}

export interface PlotView {
  /** What stands above the plot: what its vertical axis is. */
  readonly title: string;
  /** What the plot says, to those who cannot see it. */
  readonly told: string;
  /** What stands at the right end of the horizontal axis. */
  readonly unit: string;
  /** Steps are far apart at first and close at last where it *isLog*: log (1 + x). */
  readonly x: PlotAxis & {readonly isLog?: boolean};
  readonly y: PlotAxis;
  readonly lines: readonly PlotLine[];
  /** Where the figure is now. */
  readonly at: number;
  /** Where it can be, in ascending order. */
  readonly places: readonly number[];
}

export interface LinePlot {
  readonly element: SVGSVGElement;
  draw(view: PlotView): void;
}

export interface LinePlotOptions {
  /** In pixels of the screen; defaults to 160. */
  readonly height?: number;
  /** The pointer is at one of the places. */
  readonly onPick?: (x: number) => void;
}

const margin = {left: 46, right: 18, top: 24, bottom: 20};

/** Returns a plot of lines over a number, some with a band, and a mark at one of its places, which follows the pointer. */
export function linePlot({height = 160, onPick}: LinePlotOptions = {}): LinePlot {
  let width = 320;
  let view: PlotView | undefined;
  const content = svg`<g></g>` as SVGGElement;
  const element = svg`<svg class="line-plot" role="img" height=${height} font-size="12" font-family="var(--sans-serif)"
    fill="currentColor">${content}</svg>` as SVGSVGElement;
  element.addEventListener("pointermove", pick);
  element.addEventListener("pointerdown", pick);
  followWidth(element, width, (next) => {
    width = next;
    element.setAttribute("viewBox", `0 0 ${width} ${height}`);
    if (view) draw(view);
  });

  function scales({x, y}: PlotView) {
    const across = (x.isLog ? scaleSymlog().constant(1) : scaleLinear()).domain(x.domain);
    return {
      x: across.range([margin.left, width - margin.right]),
      y: scaleLinear(y.domain, [height - margin.bottom, margin.top]).clamp(true)
    };
  }

  function draw(next: PlotView): void {
    view = next;
    const {x, y} = scales(next);
    const bottom = height - margin.bottom;
    const across = next.y.ticks.map(
      (tick) => svg`<g><line x1=${margin.left} x2=${width - margin.right} y1=${y(tick)} y2=${y(tick)}
        stroke="var(--theme-foreground-fainter)"/><text x=${margin.left - 5} y=${y(tick) + 4}
        text-anchor="end">${next.y.text(tick)}</text></g>`
    );
    const along = next.x.ticks.map(
      (tick) => svg`<text x=${x(tick)} y=${bottom + 15} text-anchor="middle">${next.x.text(tick)}</text>`
    );
    const mark = svg`<line class="line-plot-mark" x1=${x(next.at)} x2=${x(next.at)} y1=${margin.top} y2=${bottom}
      stroke="currentColor" stroke-opacity="0.6"/>`;
    const ordered = [...next.lines].sort((a, b) => Number(a.isBold ?? false) - Number(b.isBold ?? false));
    content.replaceChildren(
      svg`<text x="2" y="13" font-weight="600">${next.title}</text>`,
      svg`<text x=${width - 2} y="13" text-anchor="end" fill="var(--theme-foreground-muted)">${next.unit}</text>`,
      ...across,
      ...along,
      mark,
      ...ordered.map((line) => drawn(line, next.at))
    );
    element.setAttribute("aria-label", next.told);

    function drawn({colour, points, isBold = false}: PlotLine, at: number): SVGElement {
      const path = (of: (point: PlotLine["points"][number]) => number, list = points) =>
        list.map((d) => `${x(d.x).toFixed(1)},${y(of(d)).toFixed(1)}`);
      const banded = points.filter((d) => d.low !== undefined);
      const band = [...path((d) => d.high!, banded), ...path((d) => d.low!, banded).reverse()];
      const here = points.find((d) => d.x === at);
      return svg`<g>${band.length > 2 && svg`<path d=${`M${band.join("L")}Z`} fill=${colour} fill-opacity="0.14" />`}
        <path d=${points.length ? `M${path((d) => d.y).join("L")}` : ""} fill="none" stroke=${colour}
          stroke-width=${isBold ? 2.4 : 1.2} stroke-opacity=${isBold ? 1 : 0.75} />
        ${isBold && points.map((d) => svg`<circle cx=${x(d.x)} cy=${y(d.y)} r="2" fill=${colour} />`)}
        ${
          here &&
          svg`<circle cx=${x(at)} cy=${y(here.y)} r=${isBold ? 5 : 3} fill=${colour}
          stroke="var(--theme-background)"/>`
        }</g>` as SVGElement;
    }
  }

  function pick(event: PointerEvent): void {
    if (!view || !onPick) return;
    const {x} = scales(view);
    const {left, width: seen} = element.getBoundingClientRect();
    const place = ((event.clientX - left) / seen) * width;
    const nearest = view.places.reduce((a, b) => (Math.abs(x(b) - place) < Math.abs(x(a) - place) ? b : a));
    if (nearest !== view.at) onPick(nearest);
  }

  return {element, draw};
}
