import type {Tree, TreeNode} from "../../features/tree.js";
import type {NodePath, UnitId} from "./catTreeState.js";
import type {RemovalCurves, RootedChoice, TreeStore} from "./catTreeStore.js";

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
   * How the sheet of the nodes' pictures is laid out: squares of *size* pixels
   * in *columns*, node by node, a parent before its children and a child's
   * before its next sibling, the root first.
   */
  readonly sheet?: {readonly size: number; readonly columns: number};
  /** What all channels of the layer below mean to some nodes, the root's path being []. */
  readonly drops?: readonly {
    readonly path: NodePath;
    readonly scores: readonly number[];
    readonly drops: readonly number[];
    readonly rho: number | null;
  }[];
  /** How the root's value falls without some units. */
  readonly removal?: RemovalCurves & {readonly units: readonly UnitId[]};
}

/** Puts what a saved tree says into the store; its pictures come with `putPictures`. */
export function putTree(store: TreeStore, saved: SavedTree, choice: RootedChoice): void {
  const {tree, label, drops = [], removal} = saved;
  store.put(choice, [], {label});
  if (removal) store.putRemoval(choice, removal.units, removal);
  for (const {path, scores, drops: values, rho} of drops) {
    store.put(choice, path, {drops: {scores: Float32Array.from(scores), drops: Float32Array.from(values), rho}});
  }
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

/** Fetches the sheet of a saved tree's pictures from its *address* and puts them into the store. Throws an Error `no such picture: …`. */
export async function putPictures(
  store: TreeStore,
  {tree, sheet}: SavedTree,
  choice: RootedChoice,
  address: string | undefined
): Promise<void> {
  if (!sheet || !address || typeof ImageData === "undefined") return;
  const {size, columns} = sheet;
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
