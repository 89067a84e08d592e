import {html} from "htl";
import {allOrdered, type OrderedPatches} from "../../corpus/orderedPatches.js";
import type {Patch} from "../../corpus/patches.js";
import {photos} from "../../photos.js";
import {followPatchOrder} from "../frame/patchOrder.js";
import {strongestSwitch} from "../frame/strongestSwitch.js";

/**
 * Returns the grid that *make* draws of a unit's patches, chosen as the page has it, drawn again
 * when that changes; and below it from how many photos they were chosen, with the switch for the whole page.
 */
export function orderedGrid(patches: OrderedPatches, make: (patches: readonly Patch[]) => Element): HTMLElement {
  const place = html`<div></div>` as HTMLElement;
  const alike = allOrdered(patches, ({example}) => example).length === patches.varied.length;
  const words = html`<p class="units-patch-order"><span>${patches.varied.length} of ${photos.length} photos</span>
    ${strongestSwitch(alike ? " (here the same)" : "")}</p>`;
  const element =
    html`<div class="units-patch-ordered">${place}${patches.varied.length ? words : ""}</div>` as HTMLElement;
  followPatchOrder(element, (order) => {
    if (!alike || !place.firstChild) place.replaceChildren(make(patches[order]));
  });
  return element;
}
