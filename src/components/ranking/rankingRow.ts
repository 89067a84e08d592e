import {html, svg} from "htl";
import {legibleText} from "../marks/legibleText.js";
import {numberText} from "../marks/numberText.js";
import {plainNumber} from "../marks/plainNumber.js";
import {permutation} from "./permutation.js";
import type {Ranking} from "./ranking.js";

export interface RankingRowOptions {
  /** Returns the picture of an example. */
  readonly picture: (example: number) => Node;
  /** Returns what an example is, in words. */
  readonly name: (example: number) => string;
  /** How many of the smallest come before the mark, 0 to n. */
  readonly threshold: number;
  /** How many are drawn at each end; defaults to 14. The places between them are only in the curve. */
  readonly ends?: number;
  /** Called with the example that the reader points at; null when it is left. */
  readonly onPoint?: (example: number | null) => void;
}

const size = {width: 600, height: 110, left: 52, right: 8, top: 8, bottom: 20};

/**
 * Returns a ranking three times, joined by pointing: the sorted row of
 * pictures, the smallest on the left, with the threshold T in it; the
 * permutation that sorts, as a formula; and the curve of the responses over
 * the places.
 */
export function rankingRow(
  {order, values}: Ranking,
  {picture, name, threshold, ends = 14, onPoint}: RankingRowOptions
): HTMLElement {
  const count = order.length;
  const places = count <= 2 * ends ? range(1, count) : [...range(1, ends), ...range(count - ends + 1, count)];
  const items = new Map<number, HTMLElement>();
  const row = places.flatMap((k, at) => {
    const example = order[k - 1];
    const value = values[k - 1];
    const item = html`<li class=${k > threshold ? "ranking-item above" : "ranking-item"} tabindex="0"
      aria-label=${`Place ${k}: ${name(example)}, response ${numberText(value)}`}
      onpointerenter=${() => point(k)} onpointerleave=${() => point(null)} onfocus=${() => point(k)} onblur=${() => point(null)}>
      <span class="ranking-place">${k}</span>${picture(example)}<span class="ranking-value">${numberText(value)}</span></li>`;
    items.set(k, item);
    const skipped = at > 0 ? k - places[at - 1] - 1 : 0;
    const within = threshold >= places[at - 1] && threshold < k - 1 ? ", T among them" : "";
    const before = skipped ? [html`<li class="ranking-gap">… ${skipped} more${within} …</li>`] : [];
    const mark =
      k === threshold + 1
        ? [html`<li class="ranking-mark" aria-label=${`Threshold T = ${threshold}`}><span>T</span></li>`]
        : [];
    return [...before, ...mark, item];
  });
  const formula = permutation({
    order,
    values,
    places: [1, 2, 3, count - 1, count],
    onPoint: (k) => point(k)
  });

  const low = Math.min(0, values[0]);
  const high = Math.max(values[count - 1], low + 1e-6);
  const x = (k: number) => size.left + ((k - 0.5) / count) * (size.width - size.left - size.right);
  const y = (value: number) => size.top + (1 - (value - low) / (high - low)) * (size.height - size.top - size.bottom);
  const path = values.map((value, i) => `${i ? "L" : "M"}${x(i + 1).toFixed(1)},${y(value).toFixed(1)}`).join("");
  const dot = svg`<circle r="4" visibility="hidden" fill="currentColor"></circle>`;
  const line = x(threshold + 0.5);
  const curve =
    svg`<svg class="ranking-curve" viewBox=${`0 0 ${size.width} ${size.height}`} role="img" fill="currentColor" font-size="12"
      aria-label=${`The responses in order: from ${numberText(values[0])} to ${numberText(values[count - 1])}`}
      onpointermove=${trace} onpointerleave=${() => point(null)}>
    <line x1=${size.left} x2=${size.width} y1=${y(0)} y2=${y(0)} stroke="currentColor" stroke-opacity="0.3"></line>
    <path d=${path} fill="none" stroke="currentColor" stroke-width="1.5"></path>
    <line x1=${line} x2=${line} y1=${size.top} y2=${size.height - size.bottom} stroke="currentColor" stroke-dasharray="4 3"></line>
    <text x=${line} y=${size.height - 6} text-anchor=${anchorAt(threshold / count)}>T = ${threshold}</text>
    <text x=${size.left - 4} y=${y(high) + 9} text-anchor="end">${plainNumber(high, 3)}</text>
    <text x=${size.left - 4} y=${y(0) + 4} text-anchor="end">0</text>
    ${dot}</svg>` as SVGSVGElement;

  legibleText(curve, size.width);

  function point(k: number | null): void {
    for (const [place, item] of items) item.classList.toggle("on", place === k);
    formula.light(k);
    dot.setAttribute("visibility", k === null ? "hidden" : "visible");
    if (k !== null) {
      dot.setAttribute("cx", x(k).toFixed(1));
      dot.setAttribute("cy", y(values[k - 1]).toFixed(1));
    }
    onPoint?.(k === null ? null : order[k - 1]);
  }

  function trace(event: PointerEvent): void {
    const bounds = curve.getBoundingClientRect();
    const across = ((event.clientX - bounds.left) / bounds.width) * size.width;
    const k = Math.round(((across - size.left) / (size.width - size.left - size.right)) * count + 0.5);
    point(Math.min(count, Math.max(1, k)));
  }

  return html`<div class="ranking-parts">
    <ol class="ranking-row" aria-label="The examples, the smallest response first">${row}</ol>
    ${formula.element}${curve}</div>`;
}

/** Returns how words stand on a place, given as a share of the width, so that they stay within the picture. */
export function anchorAt(share: number): "start" | "middle" | "end" {
  if (share < 0.15) return "start";
  return share > 0.85 ? "end" : "middle";
}

function range(from: number, to: number): number[] {
  return Array.from({length: Math.max(0, to - from + 1)}, (_, i) => from + i);
}
