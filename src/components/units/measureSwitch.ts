import {html} from "htl";
import {type PatchMeasure, patchMeasure} from "../frame/patchMeasure.js";
import {radioRow} from "../inputs/radioRow.js";

const choices: readonly (readonly [PatchMeasure, string])[] = [
  ["activation", "strongest"],
  ["contribution", "mattered most"]
];

/** Returns the switch by which all patches of the page are those that excite a unit most, or those on which it mattered most. */
export function measureSwitch(): HTMLElement {
  const row = radioRow("Patches", choices, {
    value: patchMeasure.current(),
    name: `patch-measure-${Math.random().toString(36).slice(2)}`
  });
  row.addEventListener("input", (event) => {
    event.stopPropagation(); // no choice of the figure around it
    patchMeasure.choose(row.value);
  });
  const element = html`<div class="units-patch-measure">${row}</div>` as HTMLElement;
  patchMeasure.follow(element, (measure) => {
    row.value = measure;
  });
  return element;
}
