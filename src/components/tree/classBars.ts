import {html} from "htl";
import type {ClassRow} from "./classRows.js";
import {changeWords, probabilityWords} from "./probabilityWords.js";

export interface ClassBars {
  readonly element: HTMLElement;
  /** Shows the classes; *pending* says that the network is being asked what it says now. */
  show(rows: readonly ClassRow[], state: {readonly root: number | undefined; readonly pending: boolean}): void;
}

/**
 * Returns the bars of a photo’s best classes, the full width being 100 %. Where
 * units are silenced the bars are those without them, and a tick is where each
 * was before.
 */
export function classBars(): ClassBars {
  const list = html`<ol class="tree-classes" aria-label="The photo’s best classes"></ol>`;
  const rows = new Map<number, ReturnType<typeof barRow>>();
  return {
    element: list,
    show(shown, {root, pending}) {
      list.hidden = !shown.length;
      list.classList.toggle("stale", pending);
      for (const {index} of shown) if (!rows.has(index)) rows.set(index, barRow());
      const elements = shown.map((row) => {
        const bar = rows.get(row.index)!;
        bar.show(row, row.index === root);
        return bar.element;
      });
      const same = list.children.length === elements.length && elements.every((d, i) => list.children[i] === d);
      if (!same) list.replaceChildren(...elements);
    }
  };
}

function barRow() {
  const name = html`<span class="tree-class-name"></span>`;
  const value = html`<span class="tree-class-value"></span>`;
  const bar = html`<span class="tree-class-bar"></span>`;
  const tick = html`<span class="tree-class-tick"></span>`;
  const element = html`<li class="tree-class">${name}${value}<span class="tree-class-track" aria-hidden="true">${bar}${tick}</span></li>`;
  const percent = (share: number) => `${(100 * share).toFixed(2)}%`;
  return {
    element,
    show({label, before, after}: ClassRow, isRoot: boolean) {
      element.classList.toggle("followed", isRoot);
      name.textContent = label;
      name.title = label;
      value.textContent = after
        ? changeWords(before.probability, after.probability)
        : probabilityWords(before.probability);
      bar.style.width = percent((after ?? before).probability);
      tick.hidden = !after;
      tick.style.left = percent(before.probability);
    }
  };
}
