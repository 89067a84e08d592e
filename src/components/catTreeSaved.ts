import type {Tree, TreeNode} from "../features/tree.js";
import type {NodePath} from "./catTreeState.js";
import type {RootedChoice, TreeStore} from "./catTreeStore.js";

/** A tree that was computed when the site was built. */
export interface SavedTree {
  /** The id of the photo. */
  readonly photo: string;
  /** The root's name, if it is a class. */
  readonly label?: string;
  /** How many children were looked for; defaults to 5. */
  readonly count?: number;
  readonly tree: Tree;
  /**
   * The sheet of the nodes' pictures, squares of *size* pixels in *columns*,
   * node by node in depth-first order, the root first.
   */
  readonly sheet?: {readonly address: string; readonly size: number; readonly columns: number};
}

/** Puts what a saved tree says into the store; its pictures come with `putPictures`. */
export function putTree(store: TreeStore, {tree, label}: SavedTree, choice: RootedChoice): void {
  store.put(choice, [], {label});
  for (const {node, path} of nodesOf(tree.root)) {
    const {layer, unit, position, value, children, dead = false} = node;
    if (!children) continue;
    const known = children.map(({unit, score = 0, drop = 0, position, value}) => ({
      unit,
      score,
      drop,
      position,
      value
    }));
    store.put(choice, path, {family: {parent: {layer, unit, position, value}, children: known, dead}});
  }
}

/** Fetches the sheet of a saved tree's pictures and puts them into the store. Throws an Error `no such picture: …`. */
export async function putPictures(store: TreeStore, {tree, sheet}: SavedTree, choice: RootedChoice): Promise<void> {
  if (!sheet || typeof ImageData === "undefined") return;
  const {address, size, columns} = sheet;
  const image = await loadImage(address);
  nodesOf(tree.root).forEach(({path}, i) => {
    const picture = {sheet: image, x: (i % columns) * size, y: Math.floor(i / columns) * size, size};
    store.put(choice, path, {picture});
  });
}

/** Returns all nodes, a parent before its children and a child's before its next sibling. */
function nodesOf(node: TreeNode, path: NodePath = []): {node: TreeNode; path: NodePath}[] {
  return [{node, path}, ...(node.children ?? []).flatMap((child) => nodesOf(child, [...path, child.unit]))];
}

async function loadImage(address: string): Promise<HTMLImageElement> {
  const image = new Image();
  image.src = address;
  await image.decode().catch(() => {
    throw new Error(`no such picture: ${address.split("/").pop()}`);
  });
  return image;
}
