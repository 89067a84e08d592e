import {html} from "htl";
import {allOrdered, type OrderedPatches} from "../../corpus/orderedPatches.js";
import type {Patch} from "../../corpus/patches.js";
import {photos} from "../../photos.js";
import {patchMeasure} from "../frame/patchMeasure.js";
import {followPatchOrder, patchOrder} from "../frame/patchOrder.js";
import {strongestSwitch} from "../frame/strongestSwitch.js";
import {hasMattered, type MatteredUnit, matteredGrid} from "./matteredGrid.js";
import {measureSwitch} from "./measureSwitch.js";

/**
 * Returns the grid that *make* draws of a unit's patches, chosen as the page has it, drawn again
 * when that changes; where the page wants these, the patches on which the *unit* mattered most.
 * Around it stand the switches for the whole page, and from how many photos the patches were chosen.
 */
export function orderedGrid(
  patches: OrderedPatches,
  make: (patches: readonly Patch[]) => Element,
  unit?: MatteredUnit
): HTMLElement {
  let drawn: string | undefined;
  const place = html`<div></div>` as HTMLElement;
  const alike = allOrdered(patches, ({example}) => example).length === patches.varied.length;
  const measured = unit && patches.varied.length > 0 && hasMattered(unit) ? unit : undefined;
  const remark = html`<span> (here the same)</span>` as HTMLElement; // of those that are strongest
  const words = html`<p class="units-patch-order"><span>${patches.varied.length} of ${photos.length} photos</span>
    ${strongestSwitch(alike ? remark : "")}</p>`;
  const element = html`<div class="units-patch-ordered">${measured ? measureSwitch() : ""}
    ${place}${patches.varied.length ? words : ""}</div>` as HTMLElement;
  followPatchOrder(element, show);
  if (measured) patchMeasure.follow(element, show);
  return element;

  function show(): void {
    const order = patchOrder();
    const mattered = patchMeasure.current() === "contribution" ? measured : undefined;
    remark.hidden = mattered !== undefined;
    const key = mattered ? `mattered ${order}` : alike ? "alike" : order;
    if (key === drawn) return;
    drawn = key;
    place.replaceChildren(mattered ? matteredGrid(mattered, {order}) : make(patches[order]));
  }
}
