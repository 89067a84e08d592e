import {type NodePath, pathKey, type TreeChoice} from "./catTreeState.js";
import type {TreeStore} from "./catTreeStore.js";

/** Returns the root and the best node of each level below it, as far as their children are known. */
export function knownWay(store: Pick<TreeStore, "family">, choice: TreeChoice): Set<string> {
  const open = new Set(["r"]);
  let path: NodePath = [];
  for (;;) {
    const next = store.family(choice, path)?.children.find(({unit}) => store.family(choice, [...path, unit]));
    if (!next) return open;
    path = [...path, next.unit];
    open.add(pathKey(path));
  }
}
