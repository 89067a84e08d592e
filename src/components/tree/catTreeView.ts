import type {UnitNames} from "../units/unitNames.js";
import {
  layersBelow,
  type NodePath,
  pathKey,
  pixelLayer,
  type TreeChoice,
  type TreeMarks,
  type UnitId,
  unitsOf
} from "./catTreeState.js";
import type {Family, NodePicture, TreeStore} from "./catTreeStore.js";
import {idleWork, type NodeState, nodeState, type TreeWork} from "./nodeState.js";

/** How a node hangs on its parent. */
export interface Edge {
  /** The parent's node. */
  readonly from: string;
  readonly score: number;
  /** The score's share of the scores of all children shown, 0…1. */
  readonly share: number;
  /** The score's share of the largest sibling's, 0…1. */
  readonly relative: number;
  readonly drop: number;
  /** The drop's share of the parent's value; NaN where that is 0. */
  readonly part: number;
  /** The drop's share of the largest |drop| among siblings, −1…1. */
  readonly relativeDrop: number;
}

/** A node that is seen. */
export interface ViewNode extends UnitId {
  readonly key: string;
  readonly path: NodePath;
  /** What the node is called. */
  readonly name: string;
  /** Whether somebody named it; otherwise its name is its layer and number. */
  readonly named: boolean;
  /** The edge to the parent; the root has none. */
  readonly edge?: Edge;
  /** Edges to further parents, where the same unit is one node. */
  readonly more: readonly Edge[];
  /** How often the unit is seen in the tree. */
  readonly times: number;
  readonly family?: Family;
  readonly picture?: NodePicture;
  /** How it stands with the picture. */
  readonly state: NodeState;
  /** Whether there is a layer below. */
  readonly opens: boolean;
  readonly open: boolean;
  readonly kept: boolean;
  readonly discarded: boolean;
  /** Whether its unit is 0 wherever it is. */
  readonly silenced: boolean;
  readonly children: readonly ViewNode[];
}

/** Returns the part of the tree that is seen: the root, and below every open node its children. */
export function treeView(
  store: Pick<TreeStore, "family" | "picture" | "rootLabel">,
  choice: TreeChoice & {readonly root: UnitId},
  marks: TreeMarks,
  names: Pick<UnitNames, "get">,
  work: TreeWork = idleWork
): ViewNode {
  const layers = layersBelow(choice);
  const firsts = new Map<string, {node: ViewNode; more: Edge[]; times: number}>();
  const label = store.rootLabel(choice);
  const silent = new Set(unitsOf(choice, marks.silenced).map(({layer, unit}) => `${layer}/${unit}`));

  /** A tree of nodes, row by row, so that the first of several is the highest. */
  const root = nodeOf([], choice.root);
  let row: ViewNode[] = [root];
  while (row.length) {
    row = row.flatMap((node) => {
      if (!node.open || !node.family) return [];
      const layer = layers[node.path.length];
      const edges = edgesOf(node.key, node.family);
      const children = node.family.children.flatMap(({unit}, i) => {
        const id = `${layer}/${unit}`;
        const first = firsts.get(id);
        if (first) {
          ++first.times;
          if (marks.graph) {
            first.more.push(edges[i]);
            return [];
          }
        }
        return [nodeOf([...node.path, unit], {layer, unit}, edges[i])];
      });
      (node.children as ViewNode[]).push(...children);
      return children;
    });
  }
  for (const node of walk(root)) Object.assign(node, {times: firsts.get(`${node.layer}/${node.unit}`)?.times ?? 1});
  return root;

  function nodeOf(path: NodePath, id: UnitId, edge?: Edge): ViewNode {
    const key = pathKey(path);
    const place = `${id.layer}/${id.unit}`;
    const given = names.get(choice.network, id.layer, id.unit) ?? (path.length ? colour(choice.network, id) : label);
    const more: Edge[] = [];
    const opens = path.length < layers.length;
    const discarded = marks.discarded.has(key);
    const family = store.family(choice, path);
    const picture = store.picture(choice, path);
    const node: ViewNode = {
      ...id,
      key,
      path,
      name: given ?? unitTitle(id),
      named: given !== undefined,
      edge,
      more,
      times: 1,
      family,
      picture,
      state: nodeState({key, picture, family}, work),
      opens,
      open: opens && !discarded && marks.open.has(key),
      kept: marks.kept.has(key),
      discarded,
      silenced: silent.has(place),
      children: []
    };
    if (!firsts.has(place)) firsts.set(place, {node, more, times: 1});
    return node;
  }
}

/** Returns every node of the view, parents before their children. */
export function walk(node: ViewNode): ViewNode[] {
  return [node, ...node.children.flatMap(walk)];
}

/** Returns what a unit without a name is called. */
export function unitTitle({layer, unit}: UnitId): string {
  return `${layer} ${unit}`;
}

function edgesOf(from: string, {parent, children}: Family): Edge[] {
  const sum = children.reduce((total, {score}) => total + score, 0);
  const largest = Math.max(...children.map(({score}) => score));
  const deepest = Math.max(...children.map(({drop}) => Math.abs(drop))) || 1;
  return children.map(({score, drop}) => ({
    from,
    score,
    share: score / sum,
    relative: score / largest,
    drop,
    part: parent.value === 0 ? Number.NaN : drop / Math.abs(parent.value),
    relativeDrop: drop / deepest
  }));
}

function colour(network: string, {layer, unit}: UnitId): string | undefined {
  if (layer !== pixelLayer) return;
  return network === "mnist" ? "grey" : ["red", "green", "blue"][unit];
}
