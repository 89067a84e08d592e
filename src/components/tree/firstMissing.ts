import type {NodePath, TreeChoice} from "./catTreeState.js";
import type {TreeStore} from "./catTreeStore.js";
import {type ViewNode, walk} from "./catTreeView.js";

/** What a tree does not know yet of a node: its children, or the pictures of the nodes on *paths*. */
export interface MissingPart {
  readonly node: ViewNode;
  /** Undefined where the node's children are missing. */
  readonly paths?: readonly NodePath[];
}

/** Returns the first thing that is seen of the tree below *root* and not known, the highest node first; undefined where nothing is. */
export function firstMissing(
  root: ViewNode,
  store: Pick<TreeStore, "picture">,
  choice: TreeChoice
): MissingPart | undefined {
  const nodes = walk(root).sort((a, b) => a.path.length - b.path.length);
  for (const node of nodes) {
    const {path, open, family, picture} = node;
    if (open && !family) return {node};
    if (!path.length && !picture) return {node, paths: [path]};
    const below = open && family ? family.children.map(({unit}) => [...path, unit]) : [];
    const paths = below.filter((child) => !store.picture(choice, child));
    if (paths.length) return {node, paths};
  }
}
