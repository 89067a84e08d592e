import type {NodeActions} from "./catTreeCard.js";
import {pathKey} from "./catTreeState.js";
import type {ViewNode} from "./catTreeView.js";

/**
 * Makes the keys of a tree work on the given list: up and down walk, right
 * opens or goes to the first child, left closes or goes to the parent, Home and
 * End, Enter and Space open and close, K keeps, D discards.
 */
export function treeKeys(list: HTMLElement, nodes: () => readonly ViewNode[], actions: NodeActions): void {
  list.addEventListener("keydown", (event) => {
    const item = event.target as HTMLElement;
    if (item.getAttribute("role") !== "treeitem" || event.ctrlKey || event.metaKey || event.altKey) return;
    const all = nodes();
    const at = all.findIndex(({key}) => key === item.dataset.node);
    if (at < 0) return;
    const act = actionOf(event.key, all, at);
    if (!act) return;
    event.preventDefault();
    act();
  });

  function actionOf(key: string, all: readonly ViewNode[], at: number): (() => void) | undefined {
    const node = all[at];
    const go = (to: ViewNode | undefined) => () => {
      if (!to) return;
      actions.pick(to.key);
      list.querySelector<HTMLElement>(`[data-node="${to.key}"]`)?.focus();
    };
    switch (key) {
      case "ArrowDown":
        return go(all[at + 1]);
      case "ArrowUp":
        return go(all[at - 1]);
      case "Home":
        return go(all[0]);
      case "End":
        return go(all[all.length - 1]);
      case "ArrowRight":
        if (node.open) return go(node.children[0]);
        return node.opens && !node.discarded ? () => actions.toggle(node.key) : undefined;
      case "ArrowLeft":
        if (node.open) return () => actions.toggle(node.key);
        return go(all.find((d) => node.path.length > 0 && d.key === pathKey(node.path.slice(0, -1))));
      case "Enter":
      case " ":
        return node.opens && !node.discarded ? () => actions.toggle(node.key) : undefined;
      case "k":
      case "K":
        return node.edge && (() => actions.keep(node.key));
      case "d":
      case "D":
        return node.edge && (() => actions.discard(node.key));
    }
  }
}
