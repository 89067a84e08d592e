import {html} from "htl";
import {luma} from "../../images/luma.js";
import type {MapDisplay} from "../../images/mapPicture.js";
import {mapPicture} from "../../images/mapPicture.js";
import {overlay} from "../../images/overlay.js";
import type {MapPicture} from "../../images/picture.js";
import type {Raster} from "../../images/raster.js";
import {replicate} from "../../images/replicate.js";
import {toPicture} from "../../images/toPicture.js";
import type {MapEnds} from "../../methods.js";
import {colourKey} from "./colourKey.js";
import {canvasPng, drawPicture} from "./drawPicture.js";
import {pointedNumber} from "./pointedNumber.js";

/** A map as it is shown. */
export interface ShownMap {
  /** The numbers; undefined while only their picture is known. */
  readonly map?: Raster;
  readonly picture: MapPicture;
  readonly display: MapDisplay;
  /** What the ends of its colours stand for. */
  readonly ends: MapEnds;
}

export interface MapPanes {
  readonly element: HTMLElement;
  /** Shows the photo, as the network gets it. */
  photo(pixels: Raster, name: string): void;
  /** Shows a map; *name* says what it is to those who cannot see it. */
  show(shown: ShownMap, name: string): void;
  /** Marks the map as out of date while a new one is made. */
  stale(isStale: boolean): void;
  /** Returns the map as it is seen, as a PNG. */
  png(): Promise<Blob>;
}

/**
 * Returns the picture of the given map, drawn by the rules of its *display*. A
 * heat map with numbers below 0 has signs, and is drawn and named so.
 */
export function shownMap(map: Raster, asked: MapDisplay, ends: MapEnds): ShownMap {
  const display = asked === "heat" && map.channels === 1 && map.values.some((d) => d < 0) ? "signed-heat" : asked;
  return {map, display, ends, picture: mapPicture(map, display)};
}

/**
 * Returns two panes side by side, the photo and the map, with a slider that
 * lets the photo show through the map, the key to the colours, and the number
 * under the pointer.
 */
export function mapPanes(): MapPanes {
  let photo: Raster | undefined;
  let shown: ShownMap | undefined;
  const left = html`<canvas role="img"></canvas>` as HTMLCanvasElement;
  const right = html`<canvas role="img"></canvas>` as HTMLCanvasElement;
  const mix =
    html`<input type="range" min="0" max="1" step="0.01" value="0" aria-label="How much of the photo shows through the map"
    oninput=${(event: Event) => (event.stopPropagation(), draw())} />` as HTMLInputElement;
  const key = html`<div class="map-key"></div>`;
  const number = pointedNumber(right, () => shown?.map);
  const element = html`<div class="map-panes">
    <div class="map-panes-pane">${left}<div class="map-panes-under"><span class="map-title">The photo, as the network gets it</span></div></div>
    <div class="map-panes-pane"><div class="map-panes-view">${right}${number}</div><div class="map-panes-under">
      <label class="map-panes-mix"><span>Map</span>${mix}<span>Photo</span></label>${key}</div></div>
  </div>`;

  function draw(): void {
    if (!shown) return;
    const opacity = 1 - mix.valueAsNumber;
    const same = photo && photo.width === shown.picture.width && photo.height === shown.picture.height;
    // A heat map has colours of its own: under it the photo is grey, as long as it is a heat map and not the photo.
    const under = photo && shown.display.includes("heat") && opacity > 0 ? replicate(luma(photo), 3) : photo;
    drawPicture(right, same && under ? overlay(toPicture(under), shown.picture, {opacity}) : shown.picture);
  }

  return {
    element,
    photo(pixels, name) {
      photo = pixels;
      left.setAttribute("aria-label", name);
      drawPicture(left, toPicture(pixels));
    },
    show(next, name) {
      const wasHeat = shown?.display.includes("heat");
      const isHeat = next.display.includes("heat");
      if (wasHeat !== isHeat) mix.value = isHeat ? "0.5" : "0"; // a heat map says nothing without its photo
      shown = next;
      right.setAttribute("aria-label", name);
      key.replaceChildren(colourKey(next));
      draw();
    },
    stale(isStale) {
      right.classList.toggle("stale", isStale);
    },
    png: () => canvasPng(right)
  };
}
