import {svg} from "htl";
import type {StyleLosses} from "../../features/styleTransfer.js";
import {categoryColours} from "../marks/categoryColours.js";
import {followWidth} from "../marks/followWidth.js";
import type {ObjectiveCurve} from "../marks/objectiveCurve.js";
import {plainNumber} from "../marks/plainNumber.js";

/** What each loss weighs. */
export type LossWeights = Readonly<Record<"content" | "style" | "variation", number>>;

export interface LossCurves extends ObjectiveCurve {
  /** Takes the losses that *draw* will show: [step, losses] in the order of the steps. */
  losses(points: readonly (readonly [step: number, losses: StyleLosses])[], weights: LossWeights): void;
}

const size = {height: 236, left: 56, right: 8, top: 44, bottom: 40};

const lines = [
  {key: "total", label: "total", dash: "none", colour: "var(--theme-foreground)"},
  {key: "content", label: "content", dash: "6 3", colour: categoryColours[3]},
  {key: "style", label: "style", dash: "2 3", colour: categoryColours[1]},
  {key: "variation", label: "variation", dash: "9 3 2 3", colour: categoryColours[6]}
] as const;

/**
 * Returns the curves of a style transfer’s losses over its steps, each times
 * its weight, on a logarithmic scale, with a mark at a step of the total.
 */
export function lossCurves(): LossCurves {
  const paths = lines.map(({colour, dash}) => {
    return svg`<path fill="none" stroke=${colour} stroke-width="1.8" stroke-dasharray=${dash} />` as SVGPathElement;
  });
  const dot = svg`<circle r="4" fill="var(--theme-foreground)" stroke="var(--theme-background)"/>`;
  const axes = svg`<g fill="currentColor" font-size="12" font-family="var(--sans-serif)"></g>`;
  const legend = lines.map(({label, colour, dash}, i) => {
    return svg`<g transform=${`translate(${4 + 90 * (i % 2)},${10 + 17 * Math.floor(i / 2)})`}><line x2="18" stroke=${colour} stroke-width="1.8" stroke-dasharray=${dash} />
      <text x="22" y="4">${label}</text></g>`;
  });
  const element = svg`<svg class="objective-curve" role="img">
    <g fill="currentColor" font-size="12" font-family="var(--sans-serif)">${legend}</g>${axes}${paths}${dot}</svg>` as SVGSVGElement;
  let points: readonly (readonly [step: number, losses: StyleLosses])[] = [];
  let weights: LossWeights = {content: 1, style: 1, variation: 1};
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

  function draw(given: readonly (readonly [number, number])[], steps: number): void {
    drawn = [given, steps];
    const weighed = (key: (typeof lines)[number]["key"]) =>
      points.map(([step, losses]) => [step, losses[key] * (key === "total" ? 1 : weights[key])] as const);
    const all = lines.map(({key}) => weighed(key));
    const totals = all[0].map(([, value]) => value).filter((value) => value > 0);
    const high = Math.max(1e-6, ...totals);
    const low = Math.min(high / 10, ...totals.map((value) => value / 30)); // what is less weighs nothing here
    const x = (step: number) => size.left + ((width - size.left - size.right) * step) / Math.max(1, steps);
    const depth = size.height - size.top - size.bottom;
    const y = (value: number) => size.top + (depth * Math.log(high / Math.max(low, value))) / Math.log(high / low);
    all.forEach((line, k) => {
      const text = line.map(([step, value], i) => `${i ? "L" : "M"}${x(step).toFixed(1)},${y(value).toFixed(1)}`);
      paths[k].setAttribute("d", line.some(([, value]) => value > low) ? text.join("") : "");
    });
    places = all[0].map(([step, value]) => [step, x(step), y(value)] as const);
    const bottom = size.height - size.bottom;
    const label = (content: string, px: number, py: number, anchor: string) =>
      svg`<text x=${px} y=${py} text-anchor=${anchor}>${content}</text>`;
    axes.replaceChildren(
      svg`<line x1=${size.left} x2=${width - size.right} y1=${bottom} y2=${bottom} stroke="var(--theme-foreground-fainter)"/>`,
      label(plainNumber(high), size.left - 5, size.top + 8, "end"),
      label(plainNumber(low), size.left - 5, bottom, "end"),
      label("0", x(0), bottom + 15, "middle"),
      label(`${steps}`, x(steps), bottom + 15, "end"),
      label("loss × weight, by step (log)", x(steps), bottom + 33, "end")
    );
    const [first, last] = [all[0][0]?.[1], all[0].at(-1)?.[1]];
    const words =
      first === undefined || last === undefined
        ? "No steps yet"
        : `The total loss goes from ${plainNumber(first, 3)} to ${plainNumber(last, 3)} in ${all[0].at(-1)![0]} steps`;
    element.setAttribute("aria-label", words);
  }

  function mark(step: number): void {
    marked = step;
    const [, x, y] = places.findLast(([at]) => at <= step) ?? [0, size.left, size.height - size.bottom];
    dot.setAttribute("cx", x.toFixed(1));
    dot.setAttribute("cy", y.toFixed(1));
  }

  return {
    element,
    draw,
    losses(next, by) {
      points = next;
      weights = by;
    },
    mark
  };
}
