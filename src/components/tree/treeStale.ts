import {html} from "htl";
import type {TreeChoice} from "./catTreeState.js";

export interface TreeStale {
  /** What is said above the drawing; it stands in the element that is marked. */
  readonly words: HTMLElement;
  /** Marks the tree that is *drawn*, if any, as out of date where another is *wanted*. */
  show(drawn: TreeChoice | undefined, wanted: TreeChoice): void;
}

/** Returns what marks a tree as out of date from the moment in which the reader wants another. */
export function treeStale(): TreeStale {
  const words = html`<p class="tree-stale-words" role="status"></p>`;
  return {
    words,
    show(drawn, wanted) {
      const what = drawn && otherPart(drawn, wanted);
      words.parentElement?.classList.toggle("tree-stale", what !== undefined);
      words.textContent = what
        ? `The tree of ${what} is on its way. What stands here, faint and grey, is still the one before.`
        : "";
    }
  };
}

/** Returns in what the two trees differ; undefined where they are of the same root on the same photo. */
function otherPart(a: TreeChoice, b: TreeChoice): string | undefined {
  if (a.photo !== b.photo) return "the other photo";
  if (a.network !== b.network) return "the other network";
  if (a.root?.layer !== b.root?.layer || a.root?.unit !== b.root?.unit) return "the other root";
}
