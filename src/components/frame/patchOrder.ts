import {type PatchOrder, patchOrders} from "../../corpus/variedPatches.js";
import {pageChoice} from "./pageChoice.js";

const choice = pageChoice<PatchOrder>("patches", patchOrders);

/** Returns how the patches of this page are chosen: as its address says, `patches=strongest`, otherwise varied. */
export function patchOrder(at?: Pick<Location, "hash">): PatchOrder {
  return choice.current(at);
}

/** Chooses the patches of the whole page anew, and writes it into its address. */
export function choosePatchOrder(order: PatchOrder): void {
  choice.choose(order);
}

/** Calls *show* now and whenever the page's order changes while the *element* is in the page. */
export function followPatchOrder(element: HTMLElement, show: (order: PatchOrder) => void): void {
  choice.follow(element, show);
}
