import {svg} from "htl";
import {followWidth} from "./followWidth.js";
import {plainNumber} from "./plainNumber.js";

export interface ObjectiveCurve {
  readonly element: SVGSVGElement;
  /** Draws the values: [step, value] in the order of the steps, of *steps* in all. */
  draw(points: readonly (readonly [step: number, value: number])[], steps: number): void;
  /** Marks a step. */
  mark(step: number): void;
}

const margins = {left: 48, right: 8, top: 10, bottom: 40};

export interface ObjectiveCurveOptions {
  /** What is drawn; defaults to "value of the unit". */
  readonly value?: string;
  /** In pixels; defaults to 190. */
  readonly height?: number;
}

/** Returns a curve of a value over the steps of an ascent, or of a descent, with a mark at one of them. */
export function objectiveCurve({value, height = 190}: ObjectiveCurveOptions = {}): ObjectiveCurve {
  const size = {...margins, height};
  const line = svg`<path fill="none" stroke="var(--theme-foreground-focus)" stroke-width="1.8"/>` as SVGPathElement;
  const dot = svg`<circle r="4" fill="var(--theme-foreground-focus)" stroke="var(--theme-background)"/>`;
  const zero = svg`<line stroke="var(--theme-foreground-fainter)"/>`;
  const axes = svg`<g fill="currentColor" font-size="12" font-family="var(--sans-serif)"></g>`;
  const element = svg`<svg class="objective-curve" role="img">
    ${axes}${zero}${line}${dot}</svg>` as SVGSVGElement;
  let places: (readonly [step: number, x: number, y: number])[] = [];
  let width = 280;
  let drawn: Parameters<ObjectiveCurve["draw"]> | undefined;
  let marked: number | undefined;
  followWidth(element, width, (next) => {
    width = next;
    element.setAttribute("viewBox", `0 0 ${width} ${size.height}`);
    if (drawn) draw(...drawn);
    if (marked !== undefined) mark(marked);
  });

  function draw(points: readonly (readonly [step: number, value: number])[], steps: number): void {
    drawn = [points, steps];
    const values = points.map(([, value]) => value);
    const low = Math.min(0, ...values);
    const high = Math.max(low + 1e-6, ...values);
    const x = (step: number) => size.left + ((width - size.left - size.right) * step) / Math.max(1, steps);
    const y = (value: number) =>
      size.height - size.bottom - ((size.height - size.top - size.bottom) * (value - low)) / (high - low);
    places = points.map(([step, value]) => [step, x(step), y(value)] as const);
    line.setAttribute("d", places.map(([, px, py], i) => `${i ? "L" : "M"}${px.toFixed(1)},${py.toFixed(1)}`).join(""));
    for (const [name, value] of Object.entries({x1: x(0), x2: x(steps), y1: y(0), y2: y(0)}))
      zero.setAttribute(name, value.toFixed(1));
    const text = (content: string, at: readonly [number, number], anchor: string) =>
      svg`<text x=${at[0]} y=${at[1]} text-anchor=${anchor}>${content}</text>`;
    const bottom = size.height - size.bottom;
    axes.replaceChildren(
      text(plainNumber(high, 3), [size.left - 5, size.top + 8], "end"),
      ...(low < 0 && bottom - y(0) > 12 ? [text(plainNumber(low), [size.left - 5, bottom], "end")] : []),
      text("0", [size.left - 5, y(0) + 4], "end"),
      text("0", [x(0), bottom + 15], "middle"),
      text(`${steps}`, [x(steps), bottom + 15], "end"),
      text(`${value ?? (width < 240 ? "value" : "value of the unit")} over the steps`, [x(steps), bottom + 33], "end")
    );
    const last = values.at(-1);
    element.setAttribute(
      "aria-label",
      last === undefined
        ? "No steps yet"
        : `The ${(value ?? "value").replace(/^the /, "")} goes from ${plainNumber(values[0], 3)} to ${plainNumber(last, 3)} in ${points.at(-1)![0]} steps`
    );
  }

  function mark(step: number): void {
    marked = step;
    const [, x, y] = places.findLast(([at]) => at <= step) ?? [0, size.left, size.height - size.bottom];
    dot.setAttribute("cx", x.toFixed(1));
    dot.setAttribute("cy", y.toFixed(1));
  }

  return {element, draw, mark};
}
