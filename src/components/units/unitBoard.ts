import {html} from "htl";
import {signalEnds} from "../../methods.js";
import {type MapPanes, mapPanes, shownMap} from "../marks/mapPanes.js";
import {patchText} from "./patchText.js";
import {storyNetwork} from "./storyUnits.js";
import {type UnitAnswer, unitName} from "./unitAnswer.js";

export interface UnitBoard extends Pick<MapPanes, "stale" | "png"> {
  readonly element: HTMLElement;
  /** Draws the unit's picture of a photo of the given *subject*; the *grid* of its patches stands below. */
  draw(shown: UnitAnswer, options: {readonly subject: string; readonly grid: Node}): void;
  /** Shows a unit as it was built. */
  drawBuilt(unit: Node): void;
}

/** Returns the picture of a unit: the photo and its guided picture, its patches, and what *follows* them. */
export function unitBoard(follows: Node): UnitBoard {
  const panes = mapPanes();
  const live = html`<div hidden>${panes.element}</div>`;
  const patches = html`<div class="unit-patches"></div>`;
  const start = html`<div></div>`;
  return {
    element: html`<div class="units-explorer">${start}${live}${patches}${follows}</div>`,
    stale: panes.stale,
    png: panes.png,
    draw(shown, {subject, grid}) {
      const [height, width, channels] = shown.shape!;
      start.replaceChildren();
      live.hidden = false;
      panes.photo(shown.pixels!, subject);
      const map = {values: shown.values!, width, height, channels};
      panes.show(
        shownMap(map, "signed", signalEnds),
        `Guided backprop of ${unitName(shown)} for the photo: ${subject}`
      );
      patches.replaceChildren(html`<p class="units-patch-words">${patchText(storyNetwork, shown.layer)}</p>`, grid);
    },
    drawBuilt(unit) {
      live.hidden = true;
      patches.replaceChildren();
      start.replaceChildren(unit);
    }
  };
}
