import type {SavedTree} from "../../components/tree/savedTree.js";
import {nodesOf} from "../../components/tree/treeNodes.js";
import {type BuiltTree, treeSheet} from "../../components/tree/trees.js";
import type {TreeNode} from "../../features/tree.js";
import type {Picture} from "../../images/picture.js";
import {signedPicture} from "../../images/signedPicture.js";
import type {Model} from "../../network/model.js";
import {clear, type Desk} from "../../worker/answer.js";
import type {PicturesQuestion} from "../../worker/protocol.js";
import {decodeImage} from "../decodeImage.js";
import {workerAnswer} from "../workerAnswer.js";
import {writeSheet} from "../writeSheet.js";

export interface TreeFiles {
  /** What is said of the tree, without the address of its sheet. */
  readonly saved: SavedTree;
  /** The pictures of all nodes, in the order of `nodesOf`: a WebP sheet. */
  readonly sheet: Uint8Array;
}

/** Returns the given tree and its pictures, by the same code as the worker's: what a live figure would compute. */
export async function builtTree(model: Model, {photo: id, unit, layers, count, open}: BuiltTree): Promise<TreeFiles> {
  const pixels = await decodeImage(`src/photos/${id}.jpg`);
  const about = {photo: {key: id, pixels}, root: {unit}} as const;
  const desk: Desk = {};

  async function draw(question: Pick<PicturesQuestion, "path" | "layer" | "units">): Promise<Picture[]> {
    const found = await workerAnswer(model, {kind: "pictures", ...about, ...question}, desk);
    const [length, height, width, channels] = found.shape;
    const size = height * width * channels;
    const values = Array.from({length}, (_, i) => found.values.subarray(i * size, (i + 1) * size));
    return values.map((map) => signedPicture({values: map, width, height, channels}));
  }

  try {
    const {tree} = await workerAnswer(model, {kind: "subtree", ...about, layers, count, open}, desk);
    const nodes = nodesOf(tree.root);
    const [root] = await draw({path: []});
    const pictures = new Map<TreeNode, Picture>([[tree.root, root]]);
    for (const {node, way} of nodes) {
      const {children = []} = node;
      if (!children.length) continue;
      const path = way.map(({layer, unit}) => ({layer, unit}));
      const drawn = await draw({path, layer: children[0].layer, units: children.map((child) => child.unit)});
      for (const [i, child] of children.entries()) pictures.set(child, drawn[i]);
    }
    const ordered = nodes.map(({node}) => pictures.get(node));
    const {size: cell, columns} = treeSheet;
    return {
      saved: {photo: id, label: model.network.labels[unit], count, tree, sheet: treeSheet},
      sheet: await writeSheet(ordered, {cell, columns}, {quality: 82})
    };
  } finally {
    clear(desk);
  }
}
