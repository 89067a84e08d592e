import {ticks} from "d3-array";
import {scaleLinear} from "d3-scale";
import {svg} from "htl";
import type {PickedUnit} from "../inputs/unitInput.js";
import {followWidth} from "../marks/followWidth.js";
import type {LayerMeasure} from "./abstractionFile.js";
import {valueText} from "./abstractionReader.js";
import {layerSummary} from "./layerSummary.js";
import type {MeasureText} from "./measureTexts.js";

export interface AbstractionChart {
  readonly element: SVGSVGElement;
  /** Draws the measure over the *layers*, and marks a unit. */
  draw(view: ChartView): void;
}

export interface ChartView {
  readonly measure: readonly LayerMeasure[];
  readonly text: MeasureText;
  /** The layers on the axis, from the pixels up. */
  readonly layers: readonly string[];
  readonly unit: PickedUnit;
}

const size = {height: 430, left: 52, right: 8, top: 34, bottom: 62};

/**
 * Returns a chart of a measure over the layers: a dot a unit, a bar from quartile to quartile, the
 * means joined by a line with two standard errors, and dashes for chance. *onPick* is called with
 * the unit whose dot is the nearest to where the reader presses.
 */
export function abstractionChart({onPick}: {readonly onPick: (unit: PickedUnit) => void}): AbstractionChart {
  const element = svg`<svg class="abstraction-chart" role="img" fill="currentColor" font-size="12"
    font-family="var(--sans-serif)" onclick=${press}></svg>` as SVGSVGElement;
  let width = 640;
  let view: ChartView | undefined;
  followWidth(element, width, (next) => {
    width = next;
    if (view) draw(view);
  });
  return {element, draw};

  function draw(next: ChartView): void {
    view = next;
    const {measure, text, layers, unit} = next;
    const {x, y, step} = scales(next, width);
    element.setAttribute("viewBox", `0 0 ${width} ${size.height}`);
    const bottom = size.height - size.bottom;
    const summaries = measure.map((d) => ({...d, ...layerSummary(d), at: x(d.layer)}));
    const grid = ticks(...(y.domain() as [number, number]), 5).map(
      (
        d
      ) => svg`<line x1=${size.left} x2=${width - size.right} y1=${y(d)} y2=${y(d)} stroke="var(--theme-foreground-fainter)"/>
        <text x=${size.left - 6} y=${y(d) + 4} text-anchor="end">${text.isShare ? `${Math.round(100 * d)} %` : String(d).replace("-", "−")}</text>`
    );
    const names = layers.map((name) => {
      const words = name.replace("Conv2d_", "").replace("Mixed_", "");
      return svg`<text x=${x(name)} y=${bottom + 16} text-anchor="middle">${words}</text>`;
    });
    const dots = measure.map(({layer, units, values}) => {
      const path = Array.from(
        units,
        (unit, i) => `M${(x(layer) + jitter(unit, step)).toFixed(1)},${y(values[i]).toFixed(1)}h0`
      );
      return svg`<path d=${path.join("")} fill="none" stroke="currentColor" stroke-opacity=${values.length > 200 ? 0.16 : 0.4} stroke-width="2.4" stroke-linecap="round"/>`;
    });
    const bars = summaries.map(
      ({at, quartiles: [low, , high]}) =>
        svg`<rect x=${at - 3} width="6" y=${y(high)} height=${Math.max(1, y(low) - y(high))} fill="var(--theme-foreground-focus)" fill-opacity="0.35"/>`
    );
    const chance = summaries.map(
      ({at, chance}) =>
        svg`<line x1=${at - 0.42 * step} x2=${at + 0.42 * step} y1=${y(chance)} y2=${y(chance)} stroke="currentColor" stroke-width="2" stroke-dasharray="4 3"/>`
    );
    const line = summaries.map(({at, mean}, i) => `${i ? "L" : "M"}${at.toFixed(1)},${y(mean).toFixed(1)}`).join("");
    const means = summaries.map(({at, mean, error, layer, count, chance}) => {
      const words = `${layer}: mean ${valueText(text.key, mean)}, chance ${valueText(text.key, chance)}, ${count} units`;
      return svg`<g stroke="var(--theme-foreground-focus)"><title>${words}</title>
        <line x1=${at} x2=${at} y1=${y(mean - 2 * error)} y2=${y(mean + 2 * error)} stroke-width="2"/>
        <circle cx=${at} cy=${y(mean)} r="4" fill="var(--theme-foreground-focus)"/></g>`;
    });
    element.setAttribute(
      "aria-label",
      `${text.axis}, mean by layer: ${summaries.map((d) => `${d.layer} ${valueText(text.key, d.mean)} (chance ${valueText(text.key, d.chance)})`).join("; ")}`
    );
    element.replaceChildren(
      svg`<text x="2" y="14" font-weight="600">${text.axis}</text>`,
      ...grid,
      ...names,
      svg`<text x=${(x(layers[0]) + x(layers[2])) / 2} y=${bottom + 34} text-anchor="middle">Conv2d_</text>`,
      svg`<text x=${(x(layers[3]) + x(layers[layers.length - 1])) / 2} y=${bottom + 34} text-anchor="middle">Mixed_</text>`,
      svg`<text x=${width - size.right} y=${bottom + 54} text-anchor="end">layers, from the pixels up →</text>`,
      ...dots,
      ...bars,
      ...chance,
      svg`<path d=${line} fill="none" stroke="var(--theme-foreground-focus)" stroke-width="1.6"/>`,
      ...means,
      ...marked(next, {x, y, step}, unit)
    );
  }

  function press(event: MouseEvent): void {
    if (!view) return;
    const box = element.getBoundingClientRect();
    const scale = width / box.width;
    const found = nearestUnit(view, width, [(event.clientX - box.left) * scale, (event.clientY - box.top) * scale]);
    if (found) onPick(found);
  }
}

interface Scales {
  readonly x: (layer: string) => number;
  readonly y: {(value: number): number; domain(): number[]};
  readonly step: number;
}

function scales({measure, layers, text}: ChartView, width: number): Scales {
  const step = (width - size.left - size.right) / layers.length;
  const values = measure.flatMap(({values, chance}) => [...values, chance]);
  const low = text.isShare ? 0 : Math.min(0, ...values.filter(Number.isFinite));
  const high = values.reduce((most, d) => Math.max(most, d), low + 1e-6);
  const y = scaleLinear([low, high], [size.height - size.bottom, size.top]).nice(5);
  return {x: (layer) => size.left + (layers.indexOf(layer) + 0.5) * step, y, step};
}

/** Returns where in its column a unit’s dot stands: spread evenly, whatever the units. */
function jitter(unit: number, step: number): number {
  return (((unit * 0.618034) % 1) - 0.5) * 0.8 * step;
}

function marked({measure}: ChartView, {x, y, step}: Scales, {layer, unit}: PickedUnit): readonly Node[] {
  const own = measure.find((d) => d.layer === layer);
  const i = own?.units.indexOf(unit) ?? -1;
  if (!own || i < 0) return [];
  const [left, top] = [x(layer) + jitter(unit, step), y(own.values[i])];
  return [svg`<circle cx=${left} cy=${top} r="6.5" fill="none" stroke="currentColor" stroke-width="2.5"/>`];
}

/** Returns the unit whose dot is nearest to a place in the chart; undefined where there is none. */
export function nearestUnit(
  view: ChartView,
  width: number,
  [left, top]: readonly [number, number]
): PickedUnit | undefined {
  const {x, y, step} = scales(view, width);
  let best: PickedUnit | undefined;
  let least = Number.POSITIVE_INFINITY;
  for (const {layer, units, values} of view.measure) {
    if (Math.abs(x(layer) - left) > step) continue;
    for (const [i, unit] of units.entries()) {
      const distance = Math.hypot(x(layer) + jitter(unit, step) - left, y(values[i]) - top);
      if (distance < least) [best, least] = [{layer, unit}, distance];
    }
  }
  return best;
}
