import type {Tree, TreeNode} from "../../features/tree.js";
import {layersBelow} from "./catTreeState.js";
import type {FamilyChild, RootedChoice} from "./catTreeStore.js";
import {type ViewNode, walk} from "./catTreeView.js";

/** A node of which the place and value are known only if it was opened. */
type SeenNode = Pick<TreeNode, "layer" | "unit" | "score" | "drop" | "total" | "dead" | "sameAs"> &
  Partial<Pick<TreeNode, "position" | "value">> & {readonly children?: readonly SeenNode[]};

/**
 * Returns the tree as it is seen, in the form that `why-cat tree` writes: every
 * open node with its children. Where a unit that is met twice is drawn as one
 * node, it is still written under each parent, with a note where it was first.
 */
export function treeJson(root: ViewNode, choice: RootedChoice): Omit<Tree, "root"> & {readonly root: SeenNode} {
  const {network, score, rescale} = choice;
  const depth = Math.max(...walk(root).map(({path, open, family}) => path.length + (open && family ? 1 : 0)));
  const first = new Map<string, readonly number[]>();
  const places = new Map<string, readonly number[]>();
  let row: {node: ViewNode | undefined; id: string; place: readonly number[]}[] = [
    {node: root, id: `${root.layer}/${root.unit}`, place: []}
  ];
  const layers = layersBelow(choice);
  while (row.length) {
    for (const {id, place} of row) {
      const met = first.get(id);
      if (met) places.set(place.join(), met);
      else first.set(id, place);
    }
    row = row.flatMap(({node, place}) =>
      childrenOf(node).map(({unit}, i) => ({
        node: childNode(node!, unit),
        id: `${layers[place.length]}/${unit}`,
        place: [...place, i]
      }))
    );
  }

  const written = (node: ViewNode, place: readonly number[], known: Partial<FamilyChild> = {}): SeenNode => {
    const {layer, unit, open, family} = node;
    const located = family ? {position: family.parent.position, value: family.parent.value} : placeOf(known);
    return {
      layer,
      unit,
      ...located,
      ...(known.score === undefined ? {} : {score: known.score, drop: known.drop}),
      ...(open && family ? {children: childrenOf(node).map((child, i) => below(node, child, [...place, i]))} : {}),
      ...(open && family?.total !== undefined ? {total: family.total} : {}),
      ...(open && family?.dead ? {dead: true as const} : {}),
      ...twin(place)
    };
  };
  return {network, layers: layers.slice(0, depth), score, rescale, root: written(root, [])};

  function below(parent: ViewNode, child: FamilyChild, place: readonly number[]): SeenNode {
    const node = childNode(parent, child.unit);
    if (node) return written(node, place, child);
    const layer = layers[parent.path.length];
    return {layer, unit: child.unit, ...placeOf(child), score: child.score, drop: child.drop, ...twin(place)};
  }

  function twin(place: readonly number[]): Pick<SeenNode, "sameAs"> {
    const sameAs = places.get(place.join());
    return sameAs && place.length ? {sameAs} : {};
  }
}

function childrenOf(node: ViewNode | undefined): readonly FamilyChild[] {
  return node?.open && node.family ? node.family.children : [];
}

function childNode(parent: ViewNode, unit: number): ViewNode | undefined {
  return parent.children.find((d) => d.unit === unit);
}

function placeOf({position, value}: Partial<FamilyChild>): Pick<SeenNode, "position" | "value"> {
  return {...(position === undefined ? {} : {position}), ...(value === undefined ? {} : {value})};
}
