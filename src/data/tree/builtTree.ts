import type {SavedTree} from "../../components/tree/savedTree.js";
import {nodesOf} from "../../components/tree/treeNodes.js";
import {type BuiltTree, treeSheet} from "../../components/tree/trees.js";
import type {TreeNode} from "../../features/tree.js";
import type {MapPicture} from "../../images/picture.js";
import {signedPicture} from "../../images/signedPicture.js";
import type {Model} from "../../network/model.js";
import {clearCache, type RunCache} from "../../worker/cachedRun.js";
import type {Question} from "../../worker/protocol.js";
import {corpusPhoto} from "../corpusPhoto.js";
import {workerAnswer} from "../workerAnswer.js";
import {writeSheet} from "../writeSheet.js";

export interface TreeFiles {
  /** What is said of the tree, without the address of its sheet. */
  readonly saved: SavedTree;
  /** The pictures of all nodes, in the order of `nodesOf`: a WebP sheet. */
  readonly sheet: Uint8Array;
}

/** Returns the given tree and its pictures, by the same code as the worker's: what a live figure would compute. */
export async function builtTree(
  model: Model,
  {photo: id, layer, unit, layers, count, open}: BuiltTree
): Promise<TreeFiles> {
  const about = {
    photo: await corpusPhoto(model.network, id),
    root: layer === undefined ? {unit} : {layer, unit}
  } as const;
  const cache: RunCache = {};

  async function draw(question: Pick<Question<"pictures">, "path" | "layer" | "units">): Promise<MapPicture[]> {
    const found = await workerAnswer(model, {kind: "pictures", ...about, ...question}, cache);
    const [length, height, width, channels] = found.shape;
    const size = height * width * channels;
    const values = Array.from({length}, (_, i) => found.values.subarray(i * size, (i + 1) * size));
    return values.map((map) => signedPicture({values: map, width, height, channels}));
  }

  try {
    const {tree} = await workerAnswer(model, {kind: "subtree", ...about, layers, count, open}, cache);
    const nodes = nodesOf(tree.root);
    const [root] = await draw({path: []});
    const pictures = new Map<TreeNode, MapPicture>([[tree.root, root]]);
    for (const {node, way} of nodes) {
      const {children = []} = node;
      if (!children.length) continue;
      const path = way.map(({layer, unit}) => ({layer, unit}));
      const drawn = await draw({path, layer: children[0].layer, units: children.map((child) => child.unit)});
      for (const [i, child] of children.entries()) pictures.set(child, drawn[i]);
    }
    const told = ({children, ...node}: TreeNode, picture = pictures.get(tree.root)): TreeNode => ({
      ...node,
      ...(children ? {children: children.map((child) => told(child, pictures.get(child)))} : {}),
      ...(picture?.zero ? {blank: true} : {})
    });
    const ordered = nodes.map(({node}) => pictures.get(node));
    const {size: cell, columns} = treeSheet;
    return {
      saved: {
        photo: id,
        ...(layer === undefined && {label: model.network.labels[unit]}),
        count,
        tree: {...tree, root: told(tree.root)},
        sheet: treeSheet
      },
      sheet: await writeSheet(ordered, {cell, columns}, {quality: 82})
    };
  } finally {
    clearCache(cache);
  }
}
