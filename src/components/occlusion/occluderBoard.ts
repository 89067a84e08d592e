import {html} from "htl";
import {fillPixels} from "../../images/fillPixels.js";
import {occlude} from "../../images/occlude.js";
import type {Raster} from "../../images/raster.js";
import {toPicture} from "../../images/toPicture.js";
import type {PhotoVariants, VariantScore} from "../frame/variantScores.js";
import {type SquarePlace, squareInput} from "../inputs/squareInput.js";
import {colourKey} from "../marks/colourKey.js";
import {drawPicture} from "../marks/drawPicture.js";
import {followedReadout} from "../marks/followedReadout.js";
import {percentText} from "../marks/percentText.js";
import {type Fall, fallPicture, greyPicture} from "./fallPicture.js";
import {hiddenEnds} from "./hiddenEnds.js";
import {latticePlaces, type Occluder, occluderBox, occluderKey} from "./occluderLattice.js";

export interface OccluderBoardOptions {
  /** The photo, in pixels. */
  readonly width: number;
  readonly height: number;
  /** Returns where the square may stand next to the place that is wanted. */
  readonly snap: (place: SquarePlace) => SquarePlace;
  /** Returns how many pixels an arrow key moves it. */
  readonly step: () => number;
  /** The reader moved the square. */
  readonly onMove: (place: SquarePlace) => void;
}

/** A square on a photo, and what the map is of. */
export interface OccluderView extends Occluder {
  readonly show: "probability" | "logit";
}

export interface OccluderBoard {
  readonly element: HTMLElement;
  readonly photo: HTMLCanvasElement;
  readonly map: HTMLCanvasElement;
  /** Draws a photo of the given *subject* with the square. */
  drawSquare(pixels: Raster, view: OccluderView, subject: string): void;
  /** Draws the map of those of its places that are known. */
  drawMap(variants: PhotoVariants, view: OccluderView): void;
  /** Shows what the network says with the square here. */
  say(said: VariantScore, variants: PhotoVariants): void;
  /** Marks what the network says as older than the choice. */
  stale(isStale: boolean): void;
}

/**
 * Returns the picture of a photo with a square that hides a part of it: the
 * map of the occlusion method beside it, and below what the network says.
 */
export function occluderBoard({width, height, snap, step, onMove}: OccluderBoardOptions): OccluderBoard {
  const photo = html`<canvas role="img" width=${width} height=${height}></canvas>` as HTMLCanvasElement;
  const square = squareInput({width, height, snap, step});
  const map =
    html`<canvas class="figure-photo" role="img" width=${width} height=${height}></canvas>` as HTMLCanvasElement;
  const key = html`<div class="map-key"></div>`;
  const readout = followedReadout("The best classes with the square here");
  const element = html`<div><div class="figure-pair"><div><div class="occlusion-stage">${photo}${square}</div>
      <p class="figure-hint">Drag the square, or move it with the arrow keys.</p></div>
    <div>${map}${key}</div></div>${readout.number}${readout.bars}</div>`;
  let cover: {readonly of: Raster; readonly fill: Occluder["fill"]; readonly pixels: Raster} | undefined;
  /** What the map on the screen is of. */
  let mapped: readonly unknown[] = [];
  square.addEventListener("input", (event) => {
    event.stopPropagation();
    onMove(square.value);
  });
  map.addEventListener("click", ({offsetX, offsetY}) => {
    const at = (share: number, all: number) =>
      Math.min(all - square.size, Math.max(0, Math.round(all * share - square.size / 2)));
    onMove(snap({y: at(offsetY / map.clientHeight, height), x: at(offsetX / map.clientWidth, width)}));
  });

  function covered(pixels: Raster, fill: Occluder["fill"]): Raster {
    if (cover?.of !== pixels || cover.fill !== fill) cover = {of: pixels, fill, pixels: fillPixels(pixels, fill)};
    return cover.pixels;
  }

  function drawSquare(pixels: Raster, view: OccluderView, subject: string): void {
    square.size = view.size;
    square.value = view.place;
    drawPicture(photo, toPicture(occlude(pixels, occluderBox(view, pixels), covered(pixels, view.fill))));
    photo.setAttribute("aria-label", `${subject}, a square of it hidden`);
  }

  function drawMap({photo: {pixels}, known, whole}: PhotoVariants, view: OccluderView): void {
    const {size, show} = view;
    const falls: Fall[] = latticePlaces(size, pixels).flatMap((place) => {
      const said = known.get(occluderKey({...view, place}));
      return said ? [{box: occluderBox({size, place}, pixels), fall: whole[show] - said.asked[show]}] : [];
    });
    const state = [pixels, show, size, ...falls.map(({fall}) => fall)];
    if (state.length === mapped.length && state.every((d, i) => d === mapped[i])) return;
    mapped = state;
    if (!falls.length) {
      drawPicture(map, greyPicture(pixels));
      map.setAttribute("aria-label", "No map yet");
      key.replaceChildren(html`<span>Not measured yet.</span>`);
      return;
    }
    const {picture, heat} = fallPicture(pixels, falls);
    drawPicture(map, picture);
    const {box, fall} = falls.reduce((a, b) => (b.fall > a.fall ? b : a));
    map.setAttribute(
      "aria-label",
      `By how much the ${show} falls: most with the square at row ${box.top}, column ${box.left}, by ${fall.toFixed(2)}`
    );
    key.replaceChildren(
      html`<span>Fall of the ${show}:</span> `,
      colourKey({display: "signed-heat", picture: heat, ends: hiddenEnds(show)})
    );
  }

  function say(said: VariantScore, {whole}: PhotoVariants): void {
    readout.show(said, whole.label, `; ${percentText(whole.probability)} without the square`);
    square.say(`${said.top[0].label}, ${percentText(said.top[0].probability)}`);
  }

  return {element, photo, map, drawSquare, drawMap, say, stale: readout.stale};
}
