import {html} from "htl";
import type {MapScaleOptions} from "../../images/mapScale.js";
import {placeMap} from "../../images/placeMap.js";
import type {Raster} from "../../images/raster.js";
import {signedPicture} from "../../images/signedPicture.js";
import {canvasPng, drawPicture} from "../marks/drawPicture.js";
import {mapPanes, shownMap} from "../marks/mapPanes.js";
import {filterButtons} from "./filterButtons.js";
import {filterChanges} from "./filterChanges.js";
import {type FilterParts, filterParts} from "./filterParts.js";
import {filterPatches} from "./filterPatches.js";
import {filterPairs} from "./filters.js";
import {mainPart, partNames, partText} from "./filterText.js";
import type {LoadedFilters} from "./loadFilters.js";
import {allFilters, type FilterView, largest, mapOfFilter, type SeenFilter, seenFilter} from "./seenFilter.js";
import {weightTable} from "./weightTable.js";

export interface FilterBoardOptions {
  /** Where what the filter is applied to is chosen. */
  readonly inputs: readonly Node[];
  /** Is called with the filter that the reader presses. */
  readonly onUnit: (unit: number) => void;
  /** Is called with the weights that the reader wrote; undefined are those of the network. */
  readonly onWeights: (weights: readonly number[] | undefined) => void;
}

/** A first layer’s filters and an image. */
export interface FilterSheetData extends LoadedFilters {
  readonly image: Raster;
}

export interface FilterBoard {
  readonly element: HTMLElement;
  /** Draws the filters, and what the one pressed makes of the image, which is of the given *subject*. */
  draw(data: FilterSheetData, view: FilterView, subject: string): void;
  /** Returns the filter pressed as a PNG. */
  png(): Promise<Blob>;
}

/** Returns the picture of a first layer’s filters: all as buttons, one enlarged, what matches it most and its map. */
export function filterBoard({inputs, onUnit, onWeights}: FilterBoardOptions): FilterBoard {
  const sheet = filterGrid(onUnit);
  const large = html`<canvas class="filters-large" role="img"></canvas>` as HTMLCanvasElement;
  const name = html`<strong></strong>`;
  const weights = html`<div></div>`;
  const bars = html`<dl class="filters-parts"></dl>`;
  const best = html`<div class="filters-best"></div>`;
  const bestTitle = html`<div class="figure-control-title filters-best-title"></div>`;
  const panes = mapPanes();
  let seen: SeenFilter | undefined;
  const change = (label: string, act: () => void) => html`<button type="button" onclick=${act}>${label}</button>`;
  const tools = html`<div class="filters-tools">
    ${Object.entries(filterChanges).map(([label, make]) => change(label, () => seen && onWeights(Array.from(make(seen.filter).values))))}${change("As trained", () => onWeights(undefined))}</div>`;
  return {
    element: html`<div class="filters-sheet">${sheet.element}
      <div class="filters-one"><div>${large}<div class="filters-name">${name}</div></div><div>${weights}${tools}${bars}</div></div>
      ${bestTitle}${best}
      <div class="filters-map">${inputs}${panes.element}</div></div>`,
    draw(data, view, subject) {
      seen = seenFilter(data.filters, view);
      sheet.draw(seen, view.scale);
      drawOne(seen, view.scale);
      drawPatches(data, seen);
      drawMap(data, seen, subject);
    },
    png: () => canvasPng(large)
  };

  function drawOne({filter, unit, layer, isChanged}: SeenFilter, scale: FilterView["scale"]): void {
    const picture = signedPicture(filter, scaleOf(layer.weights, scale));
    drawPicture(large, picture);
    large.setAttribute("aria-label", `Filter ${unit} of ${layer.layer}, enlarged`);
    name.textContent = `Filter ${unit}${isChanged ? ", changed" : ""}`;
    const table = weightTable(filter, {scale: picture.scale});
    table.addEventListener("input", (event) => {
      event.stopPropagation();
      onWeights(Array.from(table.value.values));
    });
    weights.replaceChildren(table);
    bars.replaceChildren(...partBars(filterParts(filter), filter.channels));
  }

  function drawPatches({filters, patches, sheets}: FilterSheetData, {unit, isChanged, checkpoint}: SeenFilter): void {
    const trained = isChanged || checkpoint !== undefined ? ", as it was trained to the end" : "";
    bestTitle.textContent = `What matches filter ${unit} most${trained}`;
    const found = patches.patchesOf(filters.first.layer, unit);
    const {context} = filterPairs[filters.network];
    best.replaceChildren(filterPatches({filters, which: "first", unit, patches: found, sheet: sheets.first, context}));
  }

  function drawMap({filters, image}: FilterSheetData, shown: SeenFilter, subject: string): void {
    const {filter, layer, unit} = shown;
    const map = mapOfFilter(filters, shown, image);
    const field = {size: [filter.height, filter.width], stride: [layer.stride, layer.stride], start: [0, 0]} as const;
    panes.photo(image, subject);
    const ends = {low: "no match", high: "the filter, or its opposite"};
    panes.show(shownMap(placeMap(map, field, image), "strength", ends), `The map of filter ${unit} for: ${subject}`);
  }
}

/** Returns all filters of a layer as buttons, which stay where only another is pressed. */
function filterGrid(onUnit: (unit: number) => void) {
  const element = html`<div class="filters-all"></div>`;
  let drawn: readonly unknown[] = [];
  let buttons: ReturnType<typeof filterButtons> | undefined;
  return {
    element,
    draw({layer, unit}: SeenFilter, scale: FilterView["scale"]): void {
      const isSame = drawn[0] === layer.weights && drawn[1] === scale;
      drawn = [layer.weights, scale];
      if (isSame && buttons) {
        buttons.value = unit;
        return;
      }
      const filters = allFilters(layer);
      const made = filterButtons(
        filters.map((d) => signedPicture(d, scaleOf(layer.weights, scale))),
        {value: unit, label: (i) => `Filter ${i}: ${partText[mainPart(filterParts(filters[i]))]}`}
      );
      made.addEventListener("input", (event) => {
        event.stopPropagation();
        onUnit(made.value);
      });
      buttons = made;
      element.replaceChildren(made);
    }
  };
}

function scaleOf(weights: Float32Array, scale: FilterView["scale"]): MapScaleOptions {
  return scale === "own" ? {percentile: 100} : {scale: largest(weights) || 1};
}

/** Returns what a filter is made of, a bar a part. */
function partBars(parts: FilterParts, channels: number): HTMLElement[] {
  return partNames
    .filter((key) => channels > 1 || !key.startsWith("colour"))
    .map((key) => {
      const share = Math.round(100 * parts[key]);
      return html`<div><dt>${partText[key]}</dt><dd><span style=${`width: ${share}%`}></span>${share}&nbsp;%</dd></div>`;
    });
}
