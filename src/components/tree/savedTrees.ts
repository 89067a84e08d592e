import {putPictures, putTree} from "./catTreeSaved.js";
import {layersBelow, type TreeChoice, type UnitId} from "./catTreeState.js";
import type {RootedChoice, TreeStore} from "./catTreeStore.js";
import type {SavedTree} from "./savedTree.js";

/** The trees that were saved when the site was built. */
export interface SavedTrees {
  /** Returns the root of the tree that was saved of the photo; undefined where none was. */
  root(network: string, photo: TreeChoice["photo"]): UnitId | undefined;
  /** Resolves when the pictures that were saved for the choice, if any, are in the store. Throws `no such picture: …`. */
  pictures(choice: TreeChoice): Promise<void>;
}

/** Puts the given trees into the store; their pictures are fetched when they are wanted. */
export function savedTrees(
  saved: readonly SavedTree[],
  store: TreeStore,
  pictures: Readonly<Record<string, string>> = {}
): SavedTrees {
  const fetched = new Set<SavedTree>();
  for (const tree of saved) putTree(store, tree, choiceOf(tree));
  const find = (network: string, photo: TreeChoice["photo"]) =>
    saved.find((tree) => tree.photo === photo && tree.tree.network === network);
  return {
    root(network, photo) {
      const found = find(network, photo);
      return found && choiceOf(found).root;
    },
    async pictures({network, photo}) {
      const tree = find(network, photo);
      if (!tree || fetched.has(tree)) return;
      fetched.add(tree);
      await putPictures(store, tree, choiceOf(tree), pictures[tree.photo]);
    }
  };
}

/** Returns the choice that a saved tree is the answer to. */
export function choiceOf({photo, tree, count = 5}: SavedTree): RootedChoice {
  const {network, root, layers, score, rescale} = tree;
  const choice = {network, photo, root: {layer: root.layer, unit: root.unit}, skipped: [], count, score, rescale};
  const below = layersBelow(choice);
  const last = below.indexOf(layers[layers.length - 1]);
  return {...choice, skipped: below.slice(0, last + 1).filter((layer) => !layers.includes(layer))};
}
