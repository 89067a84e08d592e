import type {TreeChoice, TreeMarks} from "./catTreeState.js";
import type {TreeStore} from "./catTreeStore.js";
import {knownWay} from "./knownWay.js";
import {copiedMarks, type Marks, noMarks} from "./treeMarks.js";

/** Returns the marks of another tree, in which nothing is kept or set aside; it is drawn as the one before. */
export function freshMarks(
  store: TreeStore,
  choice: TreeChoice,
  {graph, view}: Pick<TreeMarks, "graph" | "view">
): Marks {
  const open = view === "columns" ? knownWay(store, choice) : new Set(["r"]);
  return {...copiedMarks(noMarks), open, graph, view};
}
