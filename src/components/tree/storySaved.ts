import type {Tree} from "../../features/tree.js";
import {edgeSheets} from "./edgeSheets.js";
import type {SavedTree} from "./savedTree.js";
import {nodesOf} from "./treeNodes.js";
import {treeStory} from "./treeStory.js";

/** Returns the story's tree as a saved one, and what of it is open, kept and set aside at first. */
export function storySaved(tree: Tree) {
  const {photo, label, count, steps} = treeStory;
  const {cell: size, columns} = edgeSheets.story;
  const saved: SavedTree = {photo, label, count, tree, sheet: {size, columns}};
  const ways = steps.map((_, i) => steps.slice(0, i).map(({next}) => next));
  const keys = (units: readonly number[], i: number) => units.map((unit) => [...ways[i], unit].join("."));
  const nodes = nodesOf(tree.root).map(({node}) => node);
  const children = steps.map(({layer}) => nodes.filter((node) => node.layer === layer));
  const aside = children.map((nodes, i) => {
    const kept: readonly number[] = steps[i].kept;
    return nodes.map(({unit}) => unit).filter((unit) => !kept.includes(unit));
  });
  return {
    saved,
    open: ways.map((way) => (way.length ? way.join(".") : "r")),
    kept: steps.flatMap(({kept}, i) => keys(kept, i)),
    discarded: aside.flatMap(keys)
  };
}
