import {html, svg} from "htl";
import type {OcclusionScores} from "../../attribution/occlusionScores.js";

/** Okabe and Ito’s colours, which colour-blind readers can tell apart, and grey for the rest. */
const colours = ["#0072b2", "#e69f00", "#009e73", "#cc79a7", "#56b4e9", "#d55e00", "#f0e442"];
const others = "#999999";
const letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZ";

/**
 * Returns the map of the most probable class for every place of what hides,
 * in the coordinates of an image of *size* × *size*: each place has the part
 * of the image that is nearest to the middle of its window, in the class’s
 * colour and with the class’s letter; and the legend. The classes are sorted
 * by how many places they win.
 */
export function classMap(
  {windows, columns, best}: Pick<OcclusionScores, "windows" | "columns" | "best">,
  size: number
): {readonly map: SVGSVGElement; readonly legend: HTMLElement} {
  const counts = new Map<number, {label: string; count: number}>();
  for (const {index, label} of best) {
    const known = counts.get(index);
    counts.set(index, {label, count: (known?.count ?? 0) + 1});
  }
  const order = [...counts].sort((a, b) => b[1].count - a[1].count || a[0] - b[0]);
  const marks = new Map(
    order.map(([index], i) => [index, {letter: letters[i] ?? "?", colour: colours[i] ?? others}] as const)
  );
  const lefts = edges(
    windows.slice(0, columns).map(({left, right}) => (left + right) / 2),
    size
  );
  const tops = edges(
    windows.filter((_, i) => i % columns === 0).map(({top, bottom}) => (top + bottom) / 2),
    size
  );
  const font = Math.min(24, (0.95 * size) / Math.max(columns, windows.length / columns));
  const cells = windows.map((_, i) => {
    const [x, y] = [lefts[i % columns], tops[Math.floor(i / columns)]];
    const [width, height] = [lefts[(i % columns) + 1] - x, tops[Math.floor(i / columns) + 1] - y];
    const {letter, colour} = marks.get(best[i].index)!;
    return svg`<g><rect x=${x} y=${y} width=${width} height=${height} fill=${colour}
      stroke="white" stroke-width="0.5"/><text x=${x + width / 2} y=${y + height / 2 + font / 3} text-anchor="middle"
      font-size=${font} fill=${colour === "#f0e442" || colour === "#e69f00" || colour === "#56b4e9" ? "black" : "white"}>${letter}</text></g>`;
  });
  const words = order.map(([, {label, count}]) => `${label} at ${count} of ${windows.length} places`).join(", ");
  const map = svg`<svg viewBox=${`0 0 ${size} ${size}`} role="img" font-family="sans-serif"
    aria-label=${`The most probable class for every place of the square: ${words}`}>${cells}</svg>` as SVGSVGElement;
  const legend = html`<ul class="occlusion-legend">${order.map(([index, {label, count}]) => {
    const {letter, colour} = marks.get(index)!;
    return html`<li><span class="occlusion-swatch" style=${`background: ${colour}`} aria-hidden="true"></span>${letter}: ${label}, ${count} ${count === 1 ? "place" : "places"}</li>`;
  })}</ul>`;
  return {map, legend};
}

/** Returns where the parts of a line of *size* begin and end that are nearest to each of the *middles*. */
function edges(middles: readonly number[], size: number): number[] {
  return [0, ...middles.slice(1).map((d, i) => (d + middles[i]) / 2), size];
}
