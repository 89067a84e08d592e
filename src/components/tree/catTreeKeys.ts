import type {NodeActions} from "./catTreeCard.js";
import {pathKey} from "./catTreeState.js";
import type {ViewNode} from "./catTreeView.js";

export interface TreeKeysOptions {
  /** Returns the nodes that are seen, parents before their children. */
  readonly nodes: () => readonly ViewNode[];
  readonly actions: NodeActions;
  /** Returns the nodes among which up, down, Home and End walk; defaults to all that are seen. */
  readonly beside?: (node: ViewNode) => readonly ViewNode[];
  /** Lets the reader name the node, and look at its picture. */
  readonly edit: (key: string) => void;
  readonly enlarge: (key: string) => void;
}

/** What the keys of a tree do, in one line. */
export const keyWords =
  "← → levels · ↑ ↓ units · Enter opens · N names · K keeps · X sets aside · S silences · Z enlarges";

/**
 * Makes the keys of a tree work on the given list: up and down walk, right
 * opens or goes to the first child, left goes to the parent (among branches it
 * closes what is open first), Home and End, Enter and Space open and close, N
 * names, K keeps, X sets aside, S silences, Z enlarges.
 */
export function treeKeys(list: HTMLElement, {nodes, actions, beside, edit, enlarge}: TreeKeysOptions): void {
  list.addEventListener("keydown", (event) => {
    const item = event.target as HTMLElement;
    if (item.getAttribute("role") !== "treeitem" || event.ctrlKey || event.metaKey || event.altKey) return;
    const node = nodes().find(({key}) => key === item.dataset.node);
    const act = node && actionOf(event.key, node);
    if (!act) return;
    event.preventDefault();
    act();
  });

  function actionOf(key: string, node: ViewNode): (() => void) | undefined {
    const walked = beside?.(node) ?? nodes();
    const at = walked.indexOf(node);
    const opens = node.opens && !node.discarded;
    const go = (to: ViewNode | undefined) => () => {
      if (!to) return;
      actions.pick(to.key);
      list.querySelector<HTMLElement>(`[data-node="${to.key}"]`)?.focus();
    };
    switch (key.length === 1 ? key.toLowerCase() : key) {
      case "ArrowDown":
        return go(walked[at + 1]);
      case "ArrowUp":
        return go(walked[at - 1]);
      case "Home":
        return go(walked[0]);
      case "End":
        return go(walked[walked.length - 1]);
      case "ArrowRight": {
        const children = nodes().filter(({edge}) => edge?.from === node.key);
        if (node.open && children.length) return go(children.find(({open}) => open && beside) ?? children[0]);
        return opens ? () => (beside ? actions.open(node.key) : actions.toggle(node.key)) : undefined;
      }
      case "ArrowLeft":
        if (node.open && !beside) return () => actions.toggle(node.key);
        return go(nodes().find((d) => node.path.length > 0 && d.key === pathKey(node.path.slice(0, -1))));
      case "Enter":
      case " ":
        return opens ? () => (beside ? actions.open(node.key) : actions.toggle(node.key)) : undefined;
      case "n":
        return () => edit(node.key);
      case "z":
        return () => enlarge(node.key);
      case "k":
        return node.edge && (() => actions.keep(node.key));
      case "x":
      case "d":
        return node.edge && (() => actions.discard(node.key));
      case "s":
        return node.edge && (() => actions.silence(node.key));
    }
  }
}
