import {expect, it} from "vitest";
import {comparedEdges, edgeAgreement, meanWithout} from "../../../src/components/edges/comparedEdges.js";

const mean = Float32Array.of(3, -2, 0.1, 0, 1, 0);
const own = Float32Array.of(2.5, 0.2, 0.1, -4, 1.2, 0);

it("comparedEdges takes the strongest of either sign, by group, the strongest first", () => {
  const edges = comparedEdges(mean, own, {count: 2, marked: 0});
  expect(edges.map(({unit, group}) => [unit, group])).toEqual([
    [0, "both"],
    [1, "average"],
    [3, "photo"]
  ]);
});

it("comparedEdges marks those that differ most, and shows them where they are strong in neither", () => {
  const edges = comparedEdges(mean, own, {count: 1, marked: 2});
  expect(edges.filter(({differs}) => differs).map(({unit}) => unit)).toEqual([1, 3]);
  expect(edges.find(({unit}) => unit === 1)).toMatchObject({mean: -2, own: Math.fround(0.2), group: "average"});
});

it("a unit that adds nothing is no edge", () => {
  const edges = comparedEdges(mean, own, {count: 9, marked: 9});
  expect(edges.map(({unit}) => unit)).not.toContain(5);
});

it("edges that are the same agree, the opposite ones disagree, and silence says nothing", () => {
  expect(edgeAgreement(mean, mean).pearson).toBeCloseTo(1);
  expect(
    edgeAgreement(
      mean,
      mean.map((d) => -d)
    )
  ).toEqual({pearson: expect.closeTo(-1), spearman: expect.closeTo(-1)});
  expect(edgeAgreement(mean, new Float32Array(6)).pearson).toBeNaN();
});

it("the mean without a photo is that of the others", () => {
  const all = [
    [1, 2],
    [3, 5],
    [8, -1]
  ];
  const means = Float32Array.of(4, 2);
  expect(Array.from(meanWithout(means, Float32Array.from(all[2]), 3))).toEqual([2, 3.5]);
  expect(() => meanWithout(means, means, 1)).toThrow("no other examples: 1");
});
