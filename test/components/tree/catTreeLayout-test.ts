import {expect, it} from "vitest";
import {treeLayout} from "../../../src/components/tree/catTreeLayout.js";
import type {ViewNode} from "../../../src/components/tree/catTreeView.js";

const sizes = {width: 100, height: 40, low: 10, more: 20, across: 20, down: 5, head: 30};

function node(key: string, children: ViewNode[] = [], rest: Partial<ViewNode> = {}): ViewNode {
  const path = key === "r" ? [] : key.split(".").map(Number);
  const from = path.length > 1 ? path.slice(0, -1).join(".") : "r";
  const edge = {from, score: 1, share: 0.5, relative: 1, drop: 1, part: 0.1, relativeDrop: 1};
  return {
    key,
    path,
    children,
    more: [],
    discarded: false,
    ...(path.length ? {edge} : {}),
    ...rest
  } as unknown as ViewNode;
}

it("treeLayout(root) gives each layer a column and each parent the middle of its children", () => {
  const {nodes, edges, width, height} = treeLayout(
    node("r", [node("1", [node("1.1"), node("1.2")]), node("2")]),
    sizes
  );
  const places = nodes.map(({node, x, y}) => [node.key, x, y]);
  expect(places).toEqual([
    ["r", 0, 86.25],
    ["1", 120, 52.5],
    ["1.1", 240, 30],
    ["1.2", 240, 75],
    ["2", 120, 120]
  ]);
  expect([width, height]).toEqual([340, 160]);
  expect(edges.find(({to}) => to === "2")).toMatchObject({x1: 100, x2: 120, y2: 140, second: false});
});

it("treeLayout(root) lets no cards of a column overlap, whatever their heights", () => {
  const twice = node("2", [], {more: [node("2").edge!]});
  const root = node("r", [
    node("1", [], {discarded: true}),
    twice,
    node("3", [node("3.1", [], {discarded: true})]),
    node("4")
  ]);
  const {nodes} = treeLayout(root, sizes);
  for (const a of nodes) {
    for (const b of nodes) {
      if (a !== b && a.x === b.x) expect(a.y + a.height <= b.y || b.y + b.height <= a.y).toBe(true);
    }
  }
  expect(nodes.map(({height}) => height)).toEqual([40, 10, 60, 40, 10, 40]);
});
