import {html} from "htl";
import {drawPicture} from "../marks/drawPicture.js";
import {isSilent, type LayerMaps, type MapsView, type SeenMaps} from "./layerMaps.js";
import {mapOf} from "./mapPictures.js";

export interface MapGridOptions {
  /** Is called with the unit that the reader presses. */
  readonly onUnit: (unit: number) => void;
  /** Is called with the page that the reader turns to, from 1. */
  readonly onPage: (page: number) => void;
}

/** A page of a layer’s maps, each a button, and what turns the pages. */
export interface MapGrid {
  readonly elements: readonly HTMLElement[];
  draw(layer: LayerMaps, seen: SeenMaps, scale: MapsView["scale"]): void;
}

/** Returns the maps of a layer in pages; the buttons stay where only another is pressed. */
export function mapGrid({onUnit, onPage}: MapGridOptions): MapGrid {
  const grid = html`<div class="maps-grid" role="group" aria-label="Activation maps"></div>`;
  const where = html`<span role="status"></span>`;
  const turn = (by: number, words: string) =>
    html`<button type="button" onclick=${() => onPage(page + by)}>${words}</button>` as HTMLButtonElement;
  const back = turn(-1, "← Previous");
  const on = turn(1, "Next →");
  const turning = html`<div class="maps-pages">${back}${where}${on}</div>`;
  let page = 1;
  let drawn: readonly unknown[] = [];

  function cell(layer: LayerMaps, unit: number, scale: MapsView["scale"]): HTMLElement {
    const {row, peaks} = layer;
    const canvas = document.createElement("canvas");
    drawPicture(canvas, mapOf(layer, unit, scale));
    const size = isSilent(peaks, unit) ? "silent" : `largest value ${peaks.largest[unit].toPrecision(3)}`;
    const label = `Map ${unit} of ${row.name}, ${size}`;
    return html`<button type="button" class="maps-cell" aria-label=${label} title=${label} data-unit=${unit}
      onclick=${() => onUnit(unit)}>${canvas}<span>${unit}</span></button>`;
  }

  return {
    elements: [turning, grid],
    draw(layer, seen, scale) {
      const {order, units, start, pages} = seen;
      page = seen.page;
      const now = [layer, scale, units.join()];
      if (now.some((d, i) => d !== drawn[i])) grid.replaceChildren(...units.map((unit) => cell(layer, unit, scale)));
      drawn = now;
      for (const button of grid.querySelectorAll<HTMLElement>(".maps-cell"))
        button.setAttribute("aria-pressed", String(button.dataset.unit === String(seen.unit)));
      where.textContent = `${start + 1} to ${start + units.length} of ${order.length}`;
      back.disabled = page === 1;
      on.disabled = page === pages;
      turning.classList.toggle("single", pages === 1);
    }
  };
}
