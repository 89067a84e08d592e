import {html} from "htl";
import {petGroup, petGroups} from "../../corpus/petGroups.js";
import {photos} from "../../photos.js";
import {photoCredit} from "../frame/photoCredit.js";
import {categoryColours} from "../marks/categoryColours.js";
import type {ScatterData} from "../marks/drawScatter.js";
import {categoryMarks} from "../marks/markColours.js";
import {photoFrames} from "../marks/photoFrames.js";
import {photoMark} from "../marks/photoMark.js";
import {pictureScatter} from "../marks/pictureScatter.js";
import type {ScatterView} from "../marks/scatterView.js";

/** What two units make of every photo of the corpus, in the registry’s order. */
export interface UnitPair {
  readonly names: readonly [string, string];
  readonly first: readonly number[];
  readonly second: readonly number[];
}

export interface UnitPairBoardOptions {
  /** The address of the thumbnails. */
  readonly sheet: string;
  /** Called when the reader looks at the scatter in another way. */
  readonly onView?: (view: ScatterView) => void;
  /** Ends its listening to the window. */
  readonly invalidation?: Promise<unknown>;
}

/** Returns the picture of two units: every photo by what the one and the other make of it, and those in the brush. */
export function unitPairBoard({sheet, onView, invalidation}: UnitPairBoardOptions) {
  const picture = new Image();
  const scatter = pictureScatter({label: "Photos by the responses of two units", size: 34, onView, invalidation});
  const groups = photos.map((photo) => petGroups.indexOf(petGroup(photo)));
  const marks = categoryMarks(groups, petGroups, categoryColours);
  const inside = html`<div class="picture-scatter-inside"></div>`;
  const element = html`<div class="ranking-scatter">${marks.key}${scatter.element}${inside}</div>`;
  const draw = photoFrames(picture, Array.from(photos.keys()), marks.colours);
  let data: ScatterData | undefined;
  picture.addEventListener("load", () => data && scatter.show(data));
  picture.src = sheet;
  return {
    element,
    draw({names, first, second}: UnitPair, view: ScatterView): void {
      const colour = (i: number) => marks.colours[i];
      const name = (i: number) => photos[i].subject;
      data = {x: first, y: second, xTitle: names[0], yTitle: names[1], draw, colour, name};
      scatter.show(data, view);
      inside.replaceChildren(scatter.selected.length ? photoList(scatter.selected, sheet) : "");
    },
    png: scatter.png
  };
}

/** Returns the *selected* photos, and whom to thank for them. */
function photoList(selected: readonly number[], sheet: string): HTMLElement {
  return html`<div class="digit-list"><p role="status">${selected.length} inside.</p>
    <ul class="digit-list-marks">${selected.map((i) => html`<li title=${photos[i].subject}>${photoMark(i, sheet, 48)}</li>`)}</ul>
    <details><summary>Credits of these photos</summary><ul>${selected.map((i) => html`<li>${photoCredit(photos[i])}</li>`)}</ul></details></div>`;
}
