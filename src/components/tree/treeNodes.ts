import type {TreeNode} from "../../features/tree.js";

/** Returns all nodes of a tree, a parent before its children and a child's before its next sibling. */
export function nodesOf(root: TreeNode): TreeNode[] {
  return [root, ...(root.children ?? []).flatMap(nodesOf)];
}
