import {type PatchOrder, patchOrders} from "../../corpus/variedPatches.js";
import {replaceLink} from "./linkState.js";

/** The page's own key of the address; varied patches have none. */
const key = "patches";

const followed = "patch-order";

/** Returns how the patches of this page are chosen: as its address says, `patches=strongest`, otherwise varied. */
export function patchOrder({hash}: Pick<Location, "hash"> = location): PatchOrder {
  const text = new URLSearchParams(hash.includes("=") ? hash.slice(1) : "").get(key);
  return patchOrders.find((order) => order === text) ?? patchOrders[0];
}

/** Chooses the patches of the whole page anew, and writes it into its address. */
export function choosePatchOrder(order: PatchOrder): void {
  const hash = replaceLink(location.hash, [key], {[key]: order === patchOrders[0] ? undefined : order});
  history.pushState(null, "", hash || location.pathname + location.search);
  tell();
}

/** Calls *show* now and whenever the page's order changes while the *element* is in the page. */
export function followPatchOrder(element: HTMLElement, show: (order: PatchOrder) => void): void {
  let shown = patchOrder();
  element.dataset.follows = followed;
  element.addEventListener(followed, () => {
    if (patchOrder() === shown) return;
    shown = patchOrder();
    show(shown);
  });
  window.addEventListener("hashchange", tell); // the same listener for all: it is there once
  show(shown);
}

function tell(): void {
  for (const element of document.querySelectorAll(`[data-follows="${followed}"]`))
    element.dispatchEvent(new Event(followed));
}
