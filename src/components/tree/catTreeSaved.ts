import {sheetPlace} from "../../files/sheet.js";
import {loadImage} from "../marks/loadImage.js";
import type {RootedChoice, TreeStore} from "./catTreeStore.js";
import type {SavedTree} from "./savedTree.js";
import {nodesOf, type TreePlace} from "./treeNodes.js";

/** Puts what a saved tree says into the store; its pictures come with `putPictures`. */
export function putTree(store: TreeStore, saved: SavedTree, choice: RootedChoice): void {
  const {tree, label, drops = [], removal} = saved;
  store.put(choice, [], {label});
  if (removal) store.putRemoval(choice, removal.units, removal);
  for (const {path, scores, drops: values, rho} of drops) {
    store.put(choice, path, {drops: {scores: Float32Array.from(scores), drops: Float32Array.from(values), rho}});
  }
  for (const place of nodesOf(tree.root)) {
    const {layer, unit, position, value, children, total, dead = false} = place.node;
    if (!children) continue;
    const known = children.map(({unit, score = 0, drop = 0, position, value}) => ({
      unit,
      score,
      drop,
      position,
      value
    }));
    store.put(choice, pathOf(place), {family: {parent: {layer, unit, position, value}, children: known, total, dead}});
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
  nodesOf(tree.root).forEach((place, i) => {
    const zero = place.node.blank ?? false;
    const picture = {sheet: image, ...sheetPlace(i, {cell: size, columns}), size, zero};
    store.put(choice, pathOf(place), {picture});
  });
}

const pathOf = ({way}: TreePlace) => way.map(({unit}) => unit);
