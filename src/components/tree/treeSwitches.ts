import {html} from "htl";
import type {TreeMarks, TreeViewName} from "./catTreeState.js";

export interface TreeSwitches {
  readonly element: HTMLElement;
  /** Shows how the tree is drawn, and whether a unit that is met twice is one node. */
  show(marks: Pick<TreeMarks, "graph" | "view">): void;
}

export interface TreeSwitchesOptions {
  readonly hasPatches: boolean;
  /** These are called with what the reader switches. */
  readonly view: (view: TreeViewName) => void;
  readonly graph: (isGraph: boolean) => void;
  readonly patches: (isShown: boolean) => void;
  readonly photo: (isUnder: boolean) => void;
  readonly zoom: (factor: number) => void;
}

const zooms = [0.4, 0.5, 0.65, 0.8, 1, 1.25, 1.6];
const titles = {columns: "Columns", branches: "Branches"} as const;

/**
 * Returns the switches of a tree: columns or branches, patches, the photo under
 * every picture, and among branches one node a unit and the size.
 */
export function treeSwitches(options: TreeSwitchesOptions): TreeSwitches {
  let factor = 1;
  const views = (["columns", "branches"] as const).map(
    (view) =>
      html`<button type="button" value=${view} onclick=${() => options.view(view)}>${titles[view]}</button>` as HTMLButtonElement
  );
  const graph = box(options.graph, false);
  const patches = box(options.patches, true);
  const photo = box(options.photo, false);
  const size = html`<output class="tree-zoom-size">100 %</output>`;
  const zoom = html`<span class="tree-zoom" role="group" aria-label="Size of the tree">
    <button type="button" aria-label="Smaller" onclick=${() => zoomed(-1)}>−</button>${size}
    <button type="button" aria-label="Larger" onclick=${() => zoomed(1)}>+</button></span>`;
  const one = html`<label title="Draw a unit that is met twice as one node with two parents">${graph} One node a unit</label>`;
  const element = html`<div class="tree-switches">
    <span class="tree-views" role="group" aria-label="The tree as">${views}</span>
    ${options.hasPatches ? html`<label>${patches} Patches</label>` : ""}
    <label>${photo} Photo under the pictures</label>
    ${one}${zoom}
  </div>`;

  function zoomed(by: 1 | -1): void {
    factor = zooms[Math.min(zooms.length - 1, Math.max(0, zooms.indexOf(factor) + by))];
    size.textContent = `${Math.round(100 * factor)} %`;
    options.zoom(factor);
  }

  return {
    element,
    show({graph: isGraph, view}) {
      graph.checked = isGraph;
      for (const button of views) button.setAttribute("aria-pressed", String(button.value === view));
      one.hidden = zoom.hidden = view !== "branches";
    }
  };
}

function box(change: (isOn: boolean) => void, checked: boolean): HTMLInputElement {
  const input =
    html`<input type="checkbox" checked=${checked} onchange=${() => change(input.checked)} />` as HTMLInputElement;
  return input;
}
