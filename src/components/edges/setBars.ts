import {html} from "htl";
import {treeStory} from "../tree/treeStory.js";
import {sumOfDrops, type UnitSet} from "./unitSets.js";

export interface SetBarsOptions {
  /** What a unit is called; defaults to its layer and number. */
  readonly name?: (layer: string, unit: number) => string | undefined;
}

/**
 * Returns a table of units: by how much each falls without its children one at
 * a time, added up, and without all of them at once, in per cent of its value.
 */
export function setBars(sets: readonly UnitSet[], {name = () => undefined}: SetBarsOptions = {}): HTMLElement {
  const rows = sets.map((set) => {
    const {parent, below, units, value, together} = set;
    const isRoot = parent.layer === treeStory.root.layer && parent.unit === treeStory.root.unit;
    const title = isRoot ? treeStory.label : (name(parent.layer, parent.unit) ?? `${parent.layer} ${parent.unit}`);
    return html`<tr><th scope="row">${title}</th><td>${units.length} of ${below}</td>
      <td>${bar(sumOfDrops(set) / value)}</td><td>${bar(together / value)}</td></tr>`;
  });
  return html`<div class="edges-sets" role="region" tabindex="0" aria-label="Units without their children"><table>
    <thead><tr><th scope="col">a unit</th><th scope="col">its children</th><th scope="col">one at a time, added up</th><th scope="col">all at once</th></tr></thead>
    <tbody>${rows}</tbody></table></div>`;
}

/** Returns a share of the parent’s value as a bar with its number; what rises says so. */
function bar(share: number): HTMLElement {
  const percent = Math.round(100 * share);
  const words = percent < 0 ? `rises by ${-percent}\u00a0%` : `falls by ${percent}\u00a0%`;
  const width = `width: ${Math.min(100, Math.abs(100 * share))}%`;
  return html`<span class="edges-sets-cell"><span class="edges-sets-track"><span class=${share < 0 ? "edges-sets-bar edges-sets-rises" : "edges-sets-bar"} style=${width}></span></span>${words}</span>`;
}
