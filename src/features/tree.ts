import type * as tf from "@tensorflow/tfjs-core";
import {sum} from "d3-array";
import type {ForwardPass} from "../network/forward.js";
import type {Model} from "../network/model.js";
import {within} from "../network/steps.js";
import type {ResolvedTarget, Target} from "../network/target.js";
import type {ChildScore} from "./channelScores.js";
import {childSignals} from "./childPictures.js";
import {childrenOfPath} from "./childrenOfPath.js";
import {type Path, type PathOptions, resolveStep} from "./path.js";
import {signalCache} from "./signalCache.js";

export interface TreeOptions extends PathOptions {
  /** The layers of the nodes, top down, without the root's. */
  readonly layers: readonly string[];
  /** How many levels below the root; defaults to all *layers*. */
  readonly depth?: number;
  /** How many children a node has at the most; a list gives a number for each level. Defaults to 5. */
  readonly count?: number | readonly number[];
  /** How many of a node's children are opened in their turn, the best first; a list gives a number for each level. Defaults to all. */
  readonly open?: number | readonly number[];
  /** How a child is judged; defaults to "absolute-mean". */
  readonly score?: ChildScore;
}

/** A node of a tree, the root included. */
export interface TreeNode extends ResolvedTarget {
  /** How much of the parent's signal it carries; the root has none. */
  readonly score?: number;
  /** By how much the parent's value falls without it; the root has none. */
  readonly drop?: number;
  /** The best first. Missing where the node was not opened; empty where it has none. */
  readonly children?: readonly TreeNode[];
  /** The sum of the scores of all units of the children's layer, the children's among them. Missing where the node was not opened. */
  readonly total?: number;
  /** Nothing of the node's signal arrives at the next layer. */
  readonly dead?: true;
  /** Nothing of the node's signal arrives at the pixels, so that its picture is empty. Told only where pictures were made. */
  readonly blank?: true;
  /** Where the same unit was met before, row by row from the root: the first node's indices among its siblings, [] for the root. */
  readonly sameAs?: readonly number[];
}

/**
 * A tree as plain JSON:
 *
 *     {network: "inception-v3", layers: ["Mixed_7c", …], score: "absolute-mean", rescale: "l1",
 *      root: {layer: "logits", unit: 286, position: null, value: 9.1, children: [
 *        {layer: "Mixed_7c", unit: 12, position: [3, 4], value: 2.5, score: 0.01, drop: 0.7, children: [ … ]}, … ]}}
 *
 * A node's position and value are those of `childrenOfPath`.
 */
export interface Tree {
  readonly network: string;
  /** The layers of the nodes, top down, without the root's. */
  readonly layers: readonly string[];
  readonly score: ChildScore;
  readonly rescale: NonNullable<PathOptions["rescale"]>;
  readonly root: TreeNode;
}

/**
 * Returns the tree below the *root*: the children of every node opened, down
 * to the given depth. *run* must have kept every activation. Yields the
 * fraction done. Throws as `childrenOfPath` does.
 */
export async function* tree(
  model: Model,
  run: ForwardPass,
  root: Target,
  {
    layers,
    depth = layers.length,
    count = 5,
    open = Infinity,
    score = "absolute-mean",
    rescale = "l1",
    ...given
  }: TreeOptions
): AsyncGenerator<number, Tree> {
  const used = layers.slice(0, depth);
  if (!(Number.isInteger(depth) && depth >= 1 && depth <= layers.length)) {
    throw new RangeError(`invalid depth: ${depth} (1 to ${layers.length})`);
  }
  const signals = given.signals ?? signalCache();
  const total = openings(used.length, count, open);
  let done = 0;

  async function* childrenAt(
    path: Path
  ): AsyncGenerator<number, Pick<TreeNode, "children" | "total" | "dead"> & {parent: ResolvedTarget}> {
    const level = path.length;
    const options = {count: atLevel(count, level), score, rescale, signals};
    const steps = childrenOfPath(model, run, root, path, used[level], options);
    const {parent, children: found, scores, signal, dead} = yield* within(steps, done / total, (done + 1) / total);
    ++done;
    const children: TreeNode[] = [];
    try {
      for (const [i, child] of found.entries()) {
        const step = {layer: used[level], unit: child.unit};
        const node = {...(await placeOf(run, step, signal, rescale)), score: child.score, drop: child.drop};
        if (level + 1 < used.length && i < atLevel(open, level)) {
          const {parent: _, ...below} = yield* childrenAt([...path, step]);
          children.push({...node, ...below});
        } else children.push(node);
      }
    } finally {
      signal.dispose();
    }
    return {parent, children, total: sum(scores), ...(dead ? {dead} : {})};
  }

  try {
    const {parent, ...below} = yield* childrenAt([]);
    return {network: model.network.name, layers: used, score, rescale, root: withTwins({...parent, ...below})};
  } finally {
    if (!given.signals) signals.clear();
  }
}

async function placeOf(
  run: ForwardPass,
  step: Path[number],
  signal: tf.Tensor,
  rescale: Tree["rescale"]
): Promise<ResolvedTarget> {
  const {values} = childSignals({layer: step.layer, signal, units: [step.unit], rescale});
  try {
    return await resolveStep(run, step, values);
  } finally {
    values.dispose();
  }
}

function atLevel(numbers: number | readonly number[], level: number): number {
  return typeof numbers === "number" ? numbers : (numbers[level] ?? numbers.at(-1) ?? 0);
}

/** Returns how many nodes are opened at the most. */
function openings(depth: number, count: TreeOptions["count"] & {}, open: TreeOptions["open"] & {}): number {
  let sum = 1;
  for (let level = 0, nodes = 1; level < depth - 1; ++level) {
    nodes *= Math.min(atLevel(count, level), atLevel(open, level));
    sum += nodes;
  }
  return sum;
}

/** Returns the tree below the *root* with a note at each node whose unit was met before, row by row. */
function withTwins(root: TreeNode): TreeNode {
  const first = new Map<string, readonly number[]>();
  const twins = new Map<TreeNode, readonly number[]>();
  let row: {node: TreeNode; place: readonly number[]}[] = [{node: root, place: []}];
  while (row.length) {
    for (const {node, place} of row) {
      const key = JSON.stringify([node.layer, node.unit]);
      const met = first.get(key);
      if (met) twins.set(node, met);
      else first.set(key, place);
    }
    row = row.flatMap(({node, place}) =>
      (node.children ?? []).map((child, i) => ({node: child, place: [...place, i]}))
    );
  }
  const noted = ({children, ...node}: TreeNode, original: TreeNode): TreeNode => ({
    ...node,
    ...(twins.has(original) ? {sameAs: twins.get(original)} : {}),
    ...(children ? {children: children.map((child) => noted(child, child))} : {})
  });
  return noted(root, root);
}
