import {html} from "htl";
import {plainNumber} from "../marks/plainNumber.js";
import {signKey} from "../marks/signKey.js";

export interface VectorBarsOptions {
  /** Which stands where: the indices in order. */
  readonly order: readonly number[];
  /** Returns what a unit is called. */
  readonly name: (unit: number) => string;
  /** How many of the largest are told by name; defaults to 10. */
  readonly told?: number;
}

/** Returns a layer without places as bars, one a unit, and its largest units by name. */
export function vectorBars(values: Float32Array, {order, name, told = 10}: VectorBarsOptions): HTMLElement {
  const most = values.reduce((a, b) => Math.max(a, b), 0);
  const least = values.reduce((a, b) => Math.min(a, b), 0);
  const span = most - least || 1;
  const zero = (100 * most) / span;
  const bars = (isBar: (value: number) => boolean) =>
    order
      .map((unit, i) => {
        const bar = `M${i + 0.5} ${zero.toFixed(2)}V${((100 * (most - values[unit])) / span).toFixed(2)}`;
        return isBar(values[unit]) ? bar : "";
      })
      .join("");
  const best = Array.from(values.keys())
    .sort((a, b) => values[b] - values[a] || a - b)
    .slice(0, told);
  const items = best.map(
    (unit) => html`<li><span>${name(unit)}</span><span>${plainNumber(values[unit], 3)}</span></li>`
  );
  const label = `${values.length} values from ${plainNumber(least)} to ${plainNumber(most)}; the largest is ${name(best[0])}`;
  return html`<div class="maps-vector-bars">
    <svg viewBox=${`0 0 ${values.length} 100`} preserveAspectRatio="none" role="img" aria-label=${label}>
      <path class="maps-vector-for" d=${bars((value) => value > 0)} stroke-width="0.8"></path>
      <path class="maps-vector-against" d=${bars((value) => value < 0)} stroke-width="0.8"></path>
      <path class="maps-vector-zero" d=${`M0 ${zero.toFixed(2)}H${values.length}`}></path></svg>
    ${least < 0 ? signKey({low: "below 0", high: "above 0"}) : ""}
    <ol>${items}</ol></div>`;
}
