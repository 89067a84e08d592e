import type {ViewNode} from "./catTreeView.js";

/**
 * Returns the open nodes whose children stand in the columns, the root first:
 * one a level, down to the last that is open. Where several of a level are
 * open, it is the one on the way to the *picked* node, or else the first.
 */
export function openWay(root: ViewNode, picked: string): ViewNode[] {
  const isAbove = ({key}: ViewNode) => picked === key || picked.startsWith(`${key}.`);
  const way: ViewNode[] = [];
  for (let node: ViewNode | undefined = root; node?.open; ) {
    way.push(node);
    const open: readonly ViewNode[] = node.children.filter((child) => child.open);
    node = open.find(isAbove) ?? open[0];
  }
  return way;
}
