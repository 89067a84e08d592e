import type {TreeNode} from "../../features/tree.js";

/** A node of a tree, with the nodes on the way to it from the root, itself the last and the root not among them. */
export interface TreePlace {
  readonly node: TreeNode;
  readonly way: readonly TreeNode[];
}

/**
 * Returns all nodes of a tree in the order in which sheets hold their
 * pictures: a parent before its children and a child's before its next
 * sibling, the root first.
 */
export function nodesOf(node: TreeNode, way: readonly TreeNode[] = []): TreePlace[] {
  return [{node, way}, ...(node.children ?? []).flatMap((child) => nodesOf(child, [...way, child]))];
}
