import * as tf from "@tensorflow/tfjs-core";
import {beforeAll, expect, it} from "vitest";
import {childrenOfPath} from "../../src/features/childrenOfPath.js";
import type {Path} from "../../src/features/path.js";
import {type TreeNode, tree} from "../../src/features/tree.js";
import {startNodeBackend} from "../../src/network/backendNode.js";
import {forward} from "../../src/network/forward.js";
import {onBackend} from "../../src/network/model.js";
import {runToEnd, runToEndSync} from "../../src/network/steps.js";
import {branching} from "../network/branching.js";
import {randomTensor} from "../network/random.js";
import {counting, oneConv} from "../network/toys.js";

beforeAll(() => startNodeBackend("wasm"));

const layers = ["skip", "mixed", "first", "input"];

function branched() {
  const model = onBackend(branching);
  return [model, runToEndSync(forward(model, randomTensor([1, 13, 12, 3])))] as const;
}

it("the toy's tree is written out", async () => {
  const model = onBackend(oneConv);
  const run = runToEndSync(forward(model, tf.tensor(counting(0), [1, 4, 4, 1])));
  const found = await runToEnd(tree(model, run, {unit: 0}, {layers: ["relu", "input"]}));
  const picture = [0, 1, 1, 1, 1, 3, 3, 2, 1, 3, 3, 2, 1, 2, 2, 1];
  const score = picture.reduce((sum, d, i) => sum + (2 * d * i) / 16, 0);
  expect(found).toEqual({
    network: "one-conv",
    layers: ["relu", "input"],
    score: "absolute-mean",
    rescale: "l1",
    root: {
      layer: "output",
      unit: 0,
      position: null,
      value: 54,
      children: [
        {
          layer: "relu",
          unit: 0,
          position: [1, 1],
          value: 40,
          score: 18.75,
          drop: 54,
          children: [{layer: "input", unit: 0, position: [2, 2], value: 10, score, drop: 40}],
          total: score
        },
        {layer: "relu", unit: 1, position: [0, 0], value: 0, score: 5.25, drop: -21, children: [], total: 0, dead: true}
      ],
      total: 18.75 + 5.25
    }
  });
});

it("every node of a tree is what childrenOfPath says of it", async () => {
  const [model, run] = branched();
  const {root} = await runToEnd(tree(model, run, {unit: 3}, {layers, count: 3}));
  let met = 0;
  async function check(node: TreeNode, path: Path): Promise<void> {
    if (!node.children) return void expect(path.length).toBe(layers.length);
    const below = layers[path.length];
    const found = await runToEnd(childrenOfPath(model, run, {unit: 3}, path, below, {count: 3}));
    const {layer, unit, position, value} = node;
    expect({layer, unit, position, value}).toEqual(found.parent);
    expect(node.children.map(({unit, score, drop}) => ({unit, score, drop}))).toEqual(found.children);
    expect(node.dead ?? false).toBe(found.dead);
    expect(node.total).toBeCloseTo(found.scores.reduce((sum, d) => sum + d, 0));
    ++met;
    for (const child of node.children) await check(child, [...path, {layer: below, unit: child.unit}]);
  }
  await check(root, []);
  expect(met).toBeGreaterThan(10);
});

it("depth, children and what is opened may differ from level to level", async () => {
  const [model, run] = branched();
  const {root, layers: used} = await runToEnd(
    tree(model, run, {unit: 3}, {layers, depth: 3, count: [4, 2, 1], open: [2, 1]})
  );
  expect(used).toEqual(layers.slice(0, 3));
  expect(root.children!.length).toBe(4);
  const opened = root.children!.map((d) => d.children);
  expect(opened.map((d) => !!d)).toEqual([true, true, false, false]);
  const [alive] = opened.filter((d) => d?.length);
  expect(alive!.length).toBe(2);
  expect(alive!.map((d) => d.children?.length)).toEqual([1, undefined]);
  await expect(runToEnd(tree(model, run, {unit: 3}, {layers, depth: 5}))).rejects.toThrow("invalid depth: 5 (1 to 4)");
});

it("a unit met twice points to where it was met first, row by row", async () => {
  const [model, run] = branched();
  const {root} = await runToEnd(tree(model, run, {unit: 3}, {layers, count: 3}));
  const at = (place: readonly number[]) => place.reduce((node, i) => node.children![i], root as TreeNode);
  const seen = new Map<string, readonly number[]>();
  let twins = 0;
  for (let row: number[][] = [[]]; row.length; ) {
    for (const place of row) {
      const {layer, unit, sameAs} = at(place);
      expect(sameAs).toEqual(seen.get(`${layer} ${unit}`));
      if (sameAs) ++twins;
      else seen.set(`${layer} ${unit}`, place);
    }
    row = row.flatMap((place) => (at(place).children ?? []).map((_, i) => [...place, i]));
  }
  expect(twins).toBeGreaterThan(0);
});

it("a tree yields rising fractions, is plain JSON, and leaves no tensor, finished or stopped", async () => {
  const [model, run] = branched();
  const options = {layers, count: 2};
  await runToEnd(tree(model, run, {unit: 3}, options));
  const before = tf.memory().numTensors;
  const fractions: number[] = [];
  const found = await runToEnd(tree(model, run, {unit: 3}, options), (d) => fractions.push(d));
  expect(tf.memory().numTensors).toBe(before);
  expect(JSON.parse(JSON.stringify(found))).toEqual(found);
  expect(fractions.every((d, i) => d > 0 && d <= 1 && (i === 0 || d >= fractions[i - 1] - 1e-9))).toBe(true);
  const stopped = tree(model, run, {unit: 3}, options);
  for (let i = 0; i < 20; ++i) await stopped.next();
  await stopped.return(undefined as never);
  expect(tf.memory().numTensors).toBe(before);
});
