import {html} from "htl";
import type {MapTotal} from "../../attribution/strongestMaps.js";
import type {FieldElement, TextField} from "../frame/field.js";
import {dispatchInput, valued} from "../frame/inputFields.js";
import {readWhole} from "../frame/linkReaders.js";

/** An input for one map of a layer; undefined is the strongest. */
export interface MapInput extends FieldElement<number | undefined> {
  /** Shows the strongest maps to choose from. */
  show(strongest: readonly MapTotal[]): void;
  /** How many maps the layer has. */
  maps: number;
}

/** Returns a field for a map of a layer, one of the strongest or any by its number. */
export function mapField(initial: number) {
  const element = mapInput();
  element.value = initial;
  return {
    element,
    initial,
    read: readWhole("unit", 0, 2047),
    write: (unit) => (unit === undefined ? undefined : `${unit}`)
  } satisfies TextField<number | undefined>;
}

function mapInput(): MapInput {
  let picked: number | undefined;
  const menu = html`<select aria-label="One of the strongest maps"
    onchange=${() => pick(Number(menu.value))}></select>` as HTMLSelectElement;
  const number = html`<input type="number" min="0" step="1" aria-label="Map by its number"
    onchange=${() => number.reportValidity() && pick(number.valueAsNumber)} />` as HTMLInputElement;
  const holder = html`<div class="occlusion-map"><label>Strongest map ${menu}</label><label>or number ${number}</label></div>`;
  const element = valued<number | undefined>(holder, {get: () => picked, set});
  return Object.defineProperties(element as MapInput, {
    show: {value: show},
    maps: {set: (maps: number) => void number.setAttribute("max", `${maps - 1}`)}
  });

  function pick(unit: number): void {
    set(unit);
    dispatchInput(element);
  }

  function set(unit: number | undefined): void {
    picked = unit;
    const text = unit === undefined ? "" : `${unit}`;
    number.value = text;
    menu.value = text;
    if (menu.selectedIndex < 0) menu.value = ""; // not one of the strongest
  }

  function show(strongest: readonly MapTotal[]): void {
    menu.replaceChildren(
      html`<option value="" disabled>another</option>`,
      ...strongest.map(
        ({unit, total}, i) => html`<option value=${unit}>${i + 1}. map ${unit}: ${total.toFixed(0)}</option>`
      )
    );
    set(picked);
  }
}
