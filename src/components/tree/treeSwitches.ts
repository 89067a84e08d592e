import {html} from "htl";

export interface TreeSwitches {
  readonly element: HTMLElement;
  /** Shows whether a unit that is met twice is one node. */
  show(isGraph: boolean): void;
}

/** Returns the switches of a tree: one node a unit, and, where there are any, patches beside the pictures. */
export function treeSwitches({
  hasPatches,
  graph,
  patches
}: {
  readonly hasPatches: boolean;
  /** Called with what the reader switches. */
  readonly graph: (isGraph: boolean) => void;
  readonly patches: (isShown: boolean) => void;
}): TreeSwitches {
  const graphBox = html`<input type="checkbox" onchange=${() => graph(graphBox.checked)} />` as HTMLInputElement;
  const patchesBox = html`<input type="checkbox" onchange=${() => patches(patchesBox.checked)} />` as HTMLInputElement;
  return {
    element: html`<div class="tree-switches">
    <label title="Draw a unit that is met twice as one node with two parents">${graphBox} One node a unit (graph)</label>
    ${hasPatches ? html`<label>${patchesBox} Patches beside the pictures</label>` : ""}
    <span class="tree-key"><span class="tree-key-score"></span> score
      <span class="tree-key-drop"></span> true drop <span class="tree-key-rise"></span> rise</span>
  </div>`,
    show(isGraph) {
      graphBox.checked = isGraph;
    }
  };
}
