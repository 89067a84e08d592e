import {html} from "htl";
import type {LayerRow} from "../../network/layerTable.js";

/** Returns a menu of all layers of a network, its main layers first, the parts of its blocks below; its value is a name. */
export function layerSelect(
  rows: readonly LayerRow[],
  {value}: {readonly value: string}
): HTMLElement & {value: string} {
  const main = rows.filter(({name}) => !name.includes("/"));
  const parts = new Map<string, LayerRow[]>();
  for (const row of rows.filter(({name}) => name.includes("/")))
    parts.set(row.block, [...(parts.get(row.block) ?? []), row]);
  const option = ({name, shape}: LayerRow) => html`<option value=${name}>${name} (${shape.join(" × ")})</option>`;
  const select = html`<select onchange=${changed} oninput=${(event: Event) => event.stopPropagation()}>
    <optgroup label="Main layers">${main.map(option)}</optgroup>
    ${Array.from(parts, ([block, inner]) => html`<optgroup label=${`Parts of ${block}`}>${inner.map(option)}</optgroup>`)}
  </select>` as HTMLSelectElement;
  const form = html`<div class="layer-select"><label>Layer ${select}</label></div>`;
  select.value = value;

  function changed(): void {
    form.dispatchEvent(new Event("input", {bubbles: true}));
  }

  return Object.defineProperty(form as HTMLElement & {value: string}, "value", {
    get: () => select.value,
    set(name: string) {
      select.value = name;
    }
  });
}
