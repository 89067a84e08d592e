import {expect, it} from "vitest";
import {nodesOf} from "../../../src/components/tree/treeNodes.js";
import type {TreeNode} from "../../../src/features/tree.js";

const node = (unit: number, children?: readonly TreeNode[]): TreeNode => ({
  layer: "mixed",
  unit,
  position: null,
  value: 1,
  ...(children && {children})
});

it("nodesOf(root) lists a parent before its children and a child's before its next sibling, each with its way", () => {
  const root = node(0, [node(1, [node(2), node(3)]), node(4), node(1, [node(2)])]);
  const places = nodesOf(root);
  expect(places.map((d) => d.node.unit)).toEqual([0, 1, 2, 3, 4, 1, 2]);
  expect(places.map(({way}) => way.map(({unit}) => unit))).toEqual([[], [1], [1, 2], [1, 3], [4], [1], [1, 2]]);
  for (const {node, way} of places) expect(way.at(-1) ?? root).toBe(node);
});
