import {html} from "htl";
import {channelOf} from "../../images/channelOf.js";
import {placeMap} from "../../images/placeMap.js";
import {mapPanes, shownMap} from "../marks/mapPanes.js";
import {trueMinus} from "../marks/numberText.js";
import {hasPlaces, type LayerMaps, type MapsView, seenMaps} from "./layerMaps.js";
import {type MapGridOptions, mapGrid} from "./mapGrid.js";
import {vectorBars} from "./vectorBars.js";

export interface MapsBoard {
  readonly element: HTMLElement;
  /** Draws a layer’s activations for an image of the given *subject*. */
  draw(layer: LayerMaps, view: MapsView, subject: string): void;
}

/** Returns the picture of a layer’s activations: a page of maps and one enlarged over the image; without places, bars. */
export function mapsBoard(options: MapGridOptions): MapsBoard {
  const grid = mapGrid(options);
  const panes = mapPanes();
  const name = html`<div class="figure-control-title"></div>`;
  const large = html`<div class="maps-large">${name}${panes.element}</div>`;
  const bars = html`<div class="maps-bars"></div>`;
  return {
    element: html`<div class="maps-activations">${grid.elements}${large}${bars}</div>`,
    draw(layer, view, subject) {
      const isMap = hasPlaces(layer.row);
      for (const part of [...grid.elements, large]) part.toggleAttribute("hidden", !isMap);
      bars.toggleAttribute("hidden", isMap);
      const seen = seenMaps(layer, view);
      if (!isMap) return bars.replaceChildren(vectorBars(layer.maps.values, {order: seen.order, name: nameOf(layer)}));
      grid.draw(layer, seen, view.scale);
      drawLarge(layer, seen.unit, subject);
    }
  };

  function drawLarge({maps, image, row, peaks, isSigned}: LayerMaps, unit: number, subject: string): void {
    const map = channelOf(maps, unit);
    const placed = row.field === "whole image" ? map : placeMap(map, row.field, image);
    const [y, x] = [Math.floor(peaks.places[unit] / maps.width), peaks.places[unit] % maps.width];
    const value = (d: number) => trueMinus(d.toPrecision(3));
    name.textContent = `Map ${unit}: largest ${value(peaks.largest[unit])} at row ${y}, column ${x}; mean ${value(peaks.means[unit])}`;
    panes.photo(image, subject);
    const ends = {low: isSigned ? "below 0" : "the unit is silent", high: isSigned ? "above 0" : "most active"};
    panes.show(shownMap(placed, isSigned ? "signed-heat" : "heat", ends), `Map ${unit} of ${row.name} for: ${subject}`);
  }
}

/** Returns what a unit of a layer without places is called: a class by its name, where that is known. */
function nameOf({row, names}: LayerMaps): (unit: number) => string {
  const isClass = ["logits", "softmax"].includes(row.name);
  return (unit) => (isClass ? `${unit} ${names?.[unit] ?? ""}`.trim() : `unit ${unit}`);
}
