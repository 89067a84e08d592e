import type * as tf from "@tensorflow/tfjs-core";
import {sum} from "d3-array";
import {nodesOf} from "../../components/tree/treeNodes.js";
import {treeStory} from "../../components/tree/treeStory.js";
import {childPictures, childSignals} from "../../features/childPictures.js";
import {childrenOfPath} from "../../features/childrenOfPath.js";
import {type Path, resolveStep} from "../../features/path.js";
import {signalCache} from "../../features/signalCache.js";
import type {Tree, TreeNode} from "../../features/tree.js";
import type {MapPicture} from "../../images/picture.js";
import type {Raster} from "../../images/raster.js";
import {signedPicture} from "../../images/signedPicture.js";
import {runToEnd} from "../../network/steps.js";
import {guidedPicture} from "../guidedPicture.js";
import type {PhotoRun} from "../photoRun.js";

export interface StoryTree {
  readonly tree: Tree;
  /** The nodes' pictures, in the order of `nodesOf`. */
  readonly pictures: readonly MapPicture[];
  /** The signals at the pixels that they are pictures of. */
  readonly signals: readonly Raster[];
}

/** Returns the tree of part 2's story, one node opened in every layer, with its pictures. */
export async function storyTree({model, run}: PhotoRun): Promise<StoryTree> {
  const {network, root, steps, count} = treeStory;
  const signals = signalCache();
  const maps = new Map<TreeNode, Raster>();

  async function grow(node: TreeNode, path: Path): Promise<TreeNode> {
    const {layer, next} = steps[path.length];
    const {children, scores, signal, dead} = await runToEnd(
      childrenOfPath(model, run, root, path, layer, {count, signals})
    );
    const units = children.map(({unit}) => unit);
    const drawn = await mapsOf(await runToEnd(childPictures(model, run, {layer, signal, units})));
    const grown: TreeNode[] = [];
    for (const [i, {unit, score, drop}] of children.entries()) {
      const {values} = childSignals({layer, signal, units: [unit]});
      const place = await resolveStep(run, {layer, unit}, values);
      values.dispose();
      const child = {...place, score, drop};
      const opens = unit === next && path.length + 1 < steps.length;
      const isBlank = drawn[i].values.every((value) => value === 0);
      const own = opens ? await grow(child, [...path, {layer, unit}]) : child;
      const done = {...own, ...(isBlank ? {blank: true as const} : {})};
      maps.set(done, drawn[i]);
      grown.push(done);
    }
    signal.dispose();
    return {...node, children: grown, total: sum(scores), ...(dead ? {dead} : {})};
  }

  const {target, map} = await guidedPicture(model, run, root);
  const grown = await grow(target, []);
  maps.set(grown, map);
  signals.clear();
  const layers = steps.map(({layer}) => layer);
  const ordered = nodesOf(grown).map(({node}) => maps.get(node)!);
  return {
    tree: {network, layers, score: "absolute-mean", rescale: "l1", root: grown},
    pictures: ordered.map((signal) => signedPicture(signal)),
    signals: ordered
  };
}

/** Returns the maps of a batch of signals, and disposes it. */
async function mapsOf(signals: tf.Tensor): Promise<Raster[]> {
  const [count, height, width, channels] = signals.shape as [number, number, number, number];
  const values = await signals.data<"float32">();
  signals.dispose();
  const size = height * width * channels;
  return Array.from({length: count}, (_, i) => ({
    values: values.slice(i * size, (i + 1) * size),
    width,
    height,
    channels
  }));
}
