import {html} from "htl";
import {keyWords} from "./catTreeKeys.js";

/** Returns what the keys of a tree do, and what its bands and bars mean. */
export function treeWords(): HTMLElement {
  return html`<p class="tree-words">${keyWords}. A band is as wide as the unit’s share of the score.
    <span class="tree-key-need">Blue: the parent needs the unit and falls without it.</span>
    <span class="tree-key-fight">Red: the parent fights it and rises without it.</span> The bar on a card says how far.</p>`;
}
