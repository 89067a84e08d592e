import {html} from "htl";
import type {CatTree} from "./catTree.js";
import {equationLine} from "./equationLine.js";
import {equations} from "./equations.js";

/**
 * Returns the tree as sums of names, “fur + face + eye + … = cat”: the reader's
 * names for the kept units. It follows the given tree.
 */
export function treeEquation(tree: Pick<CatTree, "value" | "addEventListener">): HTMLElement {
  const element = html`<div class="tree-equation" role="status" aria-label="The tree as sums of names"></div>`;
  let said = "";
  tree.addEventListener("input", show);
  show();
  return element;

  function show(): void {
    const {root} = tree.value;
    const all = root ? equations(root) : [];
    const now = JSON.stringify(all);
    if (now === said) return;
    said = now;
    element.replaceChildren(...all.map(equationLine));
  }
}
