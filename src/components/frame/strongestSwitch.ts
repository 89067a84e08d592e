import {html} from "htl";
import {patchTolerance} from "../../corpus/variedPatches.js";
import {choosePatchOrder, followPatchOrder} from "./patchOrder.js";

/** Returns the switch by which all patches of the page are strictly the strongest; *remark* stands behind its words. */
export function strongestSwitch(remark: string | Node = ""): HTMLElement {
  const box = html`<input type="checkbox" oninput=${(event: Event) => event.stopPropagation()}
    onchange=${() => choosePatchOrder(box.checked ? "strongest" : "varied")} />` as HTMLInputElement;
  const why = `Otherwise, of places within ${Math.round(100 * patchTolerance)} % of each other, those of different photos and subjects.`;
  const element = html`<label title=${why}>${box} strictly the strongest patches${remark}</label>` as HTMLElement;
  followPatchOrder(element, (order) => {
    box.checked = order === "strongest";
  });
  return element;
}
