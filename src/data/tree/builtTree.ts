import sharp from "sharp";
import {type BuiltTree, treeSheet} from "../../components/tree/trees.js";
import type {Path} from "../../features/path.js";
import type {Tree, TreeNode} from "../../features/tree.js";
import {signedPicture} from "../../images/signedPicture.js";
import type {Model} from "../../network/model.js";
import {clear, type Desk} from "../../worker/answer.js";
import type {PicturesQuestion} from "../../worker/protocol.js";
import {decodeImage} from "../decodeImage.js";
import {workerAnswer} from "../workerAnswer.js";

export interface TreeFiles {
  /** What is said of the tree, without the address of its sheet. */
  readonly saved: {
    readonly photo: string;
    /** The root's name. */
    readonly label: string;
    readonly count: number;
    readonly tree: Tree;
    readonly sheet: typeof treeSheet;
  };
  /** The pictures of all nodes, depth first, the root first: a WebP sheet. */
  readonly sheet: Uint8Array;
}

/** Returns the given tree and its pictures, by the same code as the worker's: what a live figure would compute. */
export async function builtTree(model: Model, {photo: id, unit, layers, count, open}: BuiltTree): Promise<TreeFiles> {
  const pixels = await decodeImage(`src/photos/${id}.jpg`);
  const about = {photo: {key: id, pixels}, root: {unit}} as const;
  const desk: Desk = {};
  const pictures: Buffer[] = [];

  async function draw(question: Omit<PicturesQuestion, "kind" | "network" | "photo" | "root">): Promise<Buffer[]> {
    const found = await workerAnswer(model, {kind: "pictures", ...about, ...question}, desk);
    const [length, height, width, channels] = found.shape;
    const size = height * width * channels;
    const drawn = Array.from({length}, (_, i) => {
      const values = found.values.subarray(i * size, (i + 1) * size);
      const {rgba} = signedPicture({values, width, height, channels});
      const cell = sharp(rgba, {raw: {width, height, channels: 4}}).resize(treeSheet.size, treeSheet.size);
      return cell.removeAlpha().raw().toBuffer();
    });
    return Promise.all(drawn);
  }

  async function drawBelow({children = []}: TreeNode, path: Path): Promise<void> {
    if (!children.length) return;
    const {layer} = children[0];
    const drawn = await draw({path, layer, units: children.map((child) => child.unit)});
    for (const [i, child] of children.entries()) {
      pictures.push(drawn[i]);
      await drawBelow(child, [...path, {layer, unit: child.unit}]);
    }
  }

  try {
    const {tree} = await workerAnswer(model, {kind: "subtree", ...about, layers, count, open}, desk);
    pictures.push(...(await draw({path: []})));
    await drawBelow(tree.root, []);
    const label = model.network.labels[unit];
    return {saved: {photo: id, label, count, tree, sheet: treeSheet}, sheet: await sheetOf(pictures)};
  } finally {
    clear(desk);
  }
}

/** Returns square RGB pictures side by side, as WebP. */
function sheetOf(pictures: readonly Buffer[]): Promise<Buffer> {
  const {size, columns} = treeSheet;
  const height = Math.ceil(pictures.length / columns) * size;
  const raw = {width: size, height: size, channels: 3} as const;
  return sharp({create: {width: columns * size, height, channels: 3, background: "#808080"}})
    .composite(
      pictures.map((input, i) => ({input, raw, left: (i % columns) * size, top: Math.floor(i / columns) * size}))
    )
    .webp({quality: 82})
    .toBuffer();
}
