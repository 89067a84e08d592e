import {html} from "htl";
import type {LayerRow} from "../../network/layerTable.js";
import type {FieldElement} from "../frame/field.js";

/** A menu of layers; its value is a name. */
export interface LayerSelect extends FieldElement<string> {
  /** The layers to choose from. */
  rows: readonly LayerRow[];
}

/** Returns a menu of all layers of a network, its main layers first, the parts of its blocks below; its value is a name. */
export function layerSelect(rows: readonly LayerRow[], {value}: {readonly value: string}): LayerSelect {
  let picked = value;
  const select = html`<select onchange=${changed} oninput=${(event: Event) => event.stopPropagation()}>
    ${groupsOf(rows)}
  </select>` as HTMLSelectElement;
  const form = html`<div class="maps-layer-select"><label>Layer ${select}</label></div>`;
  select.value = value;

  function changed(): void {
    picked = select.value;
    form.dispatchEvent(new Event("input", {bubbles: true}));
  }

  return Object.defineProperties(form as HTMLElement as LayerSelect, {
    value: {
      get: () => picked,
      set(name: string) {
        picked = name;
        select.value = name;
      }
    },
    rows: {
      get: () => rows,
      set(next: readonly LayerRow[]) {
        if (next === rows) return;
        rows = next;
        select.replaceChildren(...groupsOf(rows));
        select.value = picked;
      }
    }
  });
}

function groupsOf(rows: readonly LayerRow[]): HTMLElement[] {
  const main = rows.filter(({name}) => !name.includes("/"));
  const parts = new Map<string, LayerRow[]>();
  for (const row of rows.filter(({name}) => name.includes("/")))
    parts.set(row.block, [...(parts.get(row.block) ?? []), row]);
  const option = ({name, shape}: LayerRow) => html`<option value=${name}>${name} (${shape.join(" × ")})</option>`;
  return [
    html`<optgroup label="Main layers">${main.map(option)}</optgroup>`,
    ...Array.from(
      parts,
      ([block, inner]) => html`<optgroup label=${`Parts of ${block}`}>${inner.map(option)}</optgroup>`
    )
  ];
}
