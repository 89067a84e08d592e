import {keyPath, type NodePath, pathKey, type TreeMarks, type TreeViewName} from "./catTreeState.js";

/** What the reader did to a tree, to be changed. */
export interface Marks {
  open: Set<string>;
  kept: Set<string>;
  discarded: Set<string>;
  silenced: Set<string>;
  graph: boolean;
  view: TreeViewName;
  picked: string;
}

/** Nothing but the root is open. */
export const noMarks: TreeMarks = {
  open: new Set(["r"]),
  kept: new Set(),
  discarded: new Set(),
  silenced: new Set(),
  graph: false,
  view: "columns",
  picked: "r"
};

/** Returns the same marks, to be changed. */
export function copiedMarks({open, kept, discarded, silenced, graph, view, picked}: TreeMarks): Marks {
  return {
    open: new Set(open),
    kept: new Set(kept),
    discarded: new Set(discarded),
    silenced: new Set(silenced),
    graph,
    view,
    picked
  };
}

/** Opens the node and closes those beside it. */
export function openAlone(marks: Marks, key: string): void {
  const path = keyPath(key);
  const above = pathKey(path.slice(0, -1));
  const isBeside = (other: NodePath) => other.length === path.length && pathKey(other.slice(0, -1)) === above;
  for (const other of [...marks.open]) {
    if (other !== key && path.length && isBeside(keyPath(other))) marks.open.delete(other);
  }
  marks.picked = key;
  marks.open.add(key);
  marks.discarded.delete(key);
}

/** Marks the node in one way, which takes the other away, or no longer. */
export function toggleMark(
  marks: Marks,
  key: string,
  [one, other]: readonly ["kept" | "discarded", "kept" | "discarded"]
) {
  if (!marks[one].delete(key)) marks[one].add(key);
  marks[other].delete(key);
}
