import {html} from "htl";
import {classBars} from "./classBars.js";
import type {ClassRow} from "./classRows.js";
import {type PhotoPane, photoPane} from "./photoPane.js";
import {silencedWords} from "./silencedWords.js";

export interface TreePane extends Pick<PhotoPane, "photo" | "light"> {
  readonly element: HTMLElement;
  /** Shows the classes; *silenced* are the names of the units that are silent, *root* is the class looked at. */
  classes(rows: readonly ClassRow[], silenced: readonly string[], root: number | undefined): void;
}

/** Returns what stands at the left of a tree: the photo, its best classes, and what silencing did to them. */
export function treePane({unsilence}: {readonly unsilence: () => void}): TreePane {
  const {element: photo, ...pane} = photoPane();
  const bars = classBars();
  const said = html`<p class="tree-silenced-said" role="status"></p>`;
  const all = html`<button type="button" onclick=${unsilence}>Let all units speak</button>`;
  const element = html`<div class="tree-pane">${photo}
    <div class="tree-pane-classes">${bars.element}<div class="tree-silenced">${said}${all}</div></div></div>`;
  return {
    element,
    ...pane,
    classes(rows, silenced, root) {
      const row = rows.find(({index}) => index === root) ?? rows[0];
      const pending = silenced.length > 0 && !row?.after;
      bars.show(rows, {root, pending});
      all.hidden = !silenced.length;
      const text = silenced.length
        ? row
          ? silencedWords(silenced, row)
          : "Asking the network …"
        : "◉ on a card silences its unit, truly, and the bars move.";
      if (said.textContent !== text) said.textContent = text;
    }
  };
}
