import {html} from "htl";
import type {Raster} from "../../images/raster.js";
import {signedPicture} from "../../images/signedPicture.js";
import {canvasPng, drawPicture} from "../marks/drawPicture.js";
import {numberText} from "../marks/numberText.js";
import {filterPatches} from "./filterPatches.js";
import {filterPairs} from "./filters.js";
import type {LoadedFilters} from "./loadFilters.js";
import {allFilters, largest} from "./seenFilter.js";
import {composedFilter, composedText, filterSlices, linearLayer} from "./stackedFilter.js";

export interface StackBoardOptions {
  /** Is called with the unit that the reader presses. */
  readonly onUnit: (unit: number) => void;
  /** Is called with the slice that the reader presses. */
  readonly onSlice: (slice: number) => void;
}

/** How the slices of a unit are looked at. */
export interface StackView {
  readonly order: "index" | "strength";
  /** The slice whose numbers are told; undefined is the strongest. */
  readonly slice: number | undefined;
}

export interface StackBoard {
  readonly element: HTMLElement;
  /** Draws a unit of the second layer. What it answers to is covered again when it is another. */
  draw(data: LoadedFilters, unit: number, view: StackView): void;
  /** Returns the two layers as one filter, as a PNG. */
  png(): Promise<Blob>;
}

/** Returns the picture of a filter of a second layer: its slices, what it answers to, and both layers as one filter. */
export function stackBoard({onUnit, onSlice}: StackBoardOptions): StackBoard {
  const slices = html`<div class="filters-stack-slices" role="group" aria-label="The slices of the filter"></div>`;
  const numbers = html`<div class="filters-stack-numbers" aria-live="polite"></div>`;
  const best = html`<div></div>`;
  const answer =
    html`<details class="filters-stack-answer"><summary>Your guess first. Then: what it answers to most</summary>${best}</details>` as HTMLDetailsElement;
  const composed = html`<canvas class="filters-large" role="img"></canvas>` as HTMLCanvasElement;
  const words = html`<p></p>`;
  const strip = html`<div class="filters-stack-strip" role="group"></div>`;
  let drawn: readonly unknown[] = [];

  return {
    element: html`<div class="filters-stack">${slices}${numbers}
      <div class="filters-stack-composed"><div class="figure-control-title">If there were no ReLU between the two layers</div>${composed}<div>${words}${strip}</div></div>${answer}</div>`,
    draw(data, unit, view) {
      const [known, of, order] = drawn;
      const isSame = known === data && of === unit;
      drawn = [data, unit, view.order];
      if (!isSame) {
        answer.open = false;
        drawAnswer(data, unit);
        drawComposed(data, unit);
      }
      drawSlices(data, unit, view, isSame && order === view.order);
    },
    png: () => canvasPng(composed)
  };

  function drawSlices(data: LoadedFilters, unit: number, {order, slice}: StackView, isSame: boolean): void {
    const sorted = filterSlices(data, unit);
    const told = sorted.find(({index}) => index === slice) ?? sorted[0];
    if (!isSame) {
      const filters = allFilters(data.filters.first);
      const scale = sorted.reduce((most, d) => Math.max(most, largest(d.slice.values)), 0) || 1;
      const shown = order === "strength" ? sorted : sorted.slice().sort((a, b) => a.index - b.index);
      slices.replaceChildren(...shown.map((d) => sliceButton(d.index, filters[d.index], d.slice, scale)));
    }
    for (const button of slices.querySelectorAll<HTMLElement>("[data-slice]"))
      button.setAttribute("aria-pressed", String(button.dataset.slice === String(told.index)));
    numbers.replaceChildren(sliceTable(told.index, told.slice));
  }

  function sliceButton(index: number, below: Raster, slice: Raster, scale: number): HTMLElement {
    const [filter, grey] = [document.createElement("canvas"), document.createElement("canvas")];
    drawPicture(filter, signedPicture(below, {percentile: 100}));
    drawPicture(grey, signedPicture(slice, {scale}));
    const label = `Slice ${index}: what it makes of the map of filter ${index} of the layer below`;
    return html`<button type="button" class="filters-stack-slice" data-slice=${index}
      aria-label=${label} title=${label} onclick=${() => onSlice(index)}>${filter}${grey}<span>${index}</span></button>`;
  }

  function drawAnswer({filters, patches, sheets}: LoadedFilters, unit: number): void {
    const found = patches.patchesOf(filters.second.layer, unit);
    const {context} = filterPairs[filters.network];
    best.replaceChildren(
      filterPatches({filters, which: "second", unit, patches: found, sheet: sheets.second, context})
    );
  }

  function drawComposed(data: LoadedFilters, unit: number): void {
    const {second, linear} = data.filters;
    drawPicture(composed, signedPicture(composedFilter(data, unit), {percentile: 100}));
    composed.setAttribute("aria-label", `${second.layer} ${unit} and the layer below it as one filter`);
    words.textContent = composedText(data, unit);
    strip.replaceChildren(
      ...linearLayer(data).alive.map((other) => {
        const label = `${second.layer} ${other}: ${numberText(linear[other])}`;
        return html`<button type="button" aria-label=${label} title=${label} aria-pressed=${String(other === unit)}
          style=${`--r: ${Math.max(0.02, linear[other]).toFixed(3)}`} onclick=${() => onUnit(other)}></button>`;
      })
    );
    strip.setAttribute("aria-label", "The correlation of every unit, the lowest first");
  }
}

/** Returns the weights of a slice as a table. */
function sliceTable(index: number, {values, width, height}: Raster): HTMLElement {
  const rows = Array.from({length: height}, (_, y) => {
    const row = Array.from(values.subarray(y * width, (y + 1) * width));
    return html`<tr>${row.map((d) => html`<td>${numberText(d)}</td>`)}</tr>`;
  });
  return html`<table><caption>Slice ${index}, in numbers</caption><tbody>${rows}</tbody></table>`;
}
