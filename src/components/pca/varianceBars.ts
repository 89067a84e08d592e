import {html, svg} from "htl";
import {percentText} from "../marks/percentText.js";

export interface VarianceBarsOptions {
  /** The components on the axes, counted from 0. */
  readonly axes: readonly number[];
  /** Called with a component that the reader presses. */
  readonly onPick?: (component: number) => void;
}

const size = {width: 260, height: 132, left: 42, bottom: 18, top: 10};

/**
 * Returns a bar for each component: its share of all variance, 0…1; and over
 * them the line of the shares added up. The components on the axes are marked.
 */
export function varianceBars(shares: readonly number[], {axes, onPick}: VarianceBarsOptions): HTMLElement {
  const {width, height, left, bottom, top} = size;
  const step = (width - left) / shares.length;
  const sums = shares.map((_, k) => shares.slice(0, k + 1).reduce((a, b) => a + b, 0));
  const y = (share: number) => top + (1 - share) * (height - bottom - top);
  const x = (k: number) => left + (k + 0.5) * step;
  const words = (k: number) =>
    `component ${k + 1}: ${percentText(shares[k])} of the variance, ${percentText(sums[k])} with those before it`;
  const bars = shares.map(
    (
      share,
      k
    ) => svg`<g class=${axes.includes(k) ? "pca-variance-bar on" : "pca-variance-bar"} onclick=${() => onPick?.(k)}>
      <title>${words(k)}</title>
      <rect class="pca-variance-room" fill="none" x=${left + k * step} y=${top} width=${step} height=${height - bottom - top}></rect>
      <rect fill="currentColor" x=${x(k) - 0.35 * step} y=${y(share)} width=${0.7 * step} height=${y(0) - y(share)}></rect>
      <text x=${x(k)} y=${height - 5} text-anchor="middle">${k + 1}</text></g>`
  );
  const lines = [0, 0.5, 1].map(
    (
      share
    ) => svg`<g class="variance-line"><line stroke="currentColor" stroke-opacity="0.25" x1=${left} x2=${width} y1=${y(share)} y2=${y(share)}></line>
      <text x=${left - 4} y=${y(share) + 4} text-anchor="end">${100 * share}&nbsp;%</text></g>`
  );
  const path = sums.map((sum, k) => `${k ? "L" : "M"}${x(k).toFixed(1)},${y(sum).toFixed(1)}`).join("");
  const dots = sums.map((sum, k) => svg`<circle fill="currentColor" cx=${x(k)} cy=${y(sum)} r="2"></circle>`);
  const drawing = svg`<svg class="pca-variance" viewBox=${`0 0 ${width} ${height}`} role="img" font-size="12" fill="currentColor"
    aria-label=${`Share of the variance: ${shares.map((_, k) => words(k)).join("; ")}`}>
    ${lines}${bars}<g class="pca-variance-sum"><path fill="none" stroke="currentColor" d=${path}></path>${dots}</g></svg>`;
  return html`<div class="pca-variance-frame">${drawing}
    <p>Bars: each component’s share of the variance. Line: added up, ${percentText(sums[sums.length - 1] ?? 0)} with all ${shares.length}.</p></div>`;
}
