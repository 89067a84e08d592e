import {expect, it} from "vitest";
import {cosine} from "../../src/evaluation/cosine.js";
import {distancesTo} from "../../src/evaluation/distancesTo.js";
import {nearest} from "../../src/evaluation/nearest.js";
import {neighbourShares} from "../../src/evaluation/neighbourShares.js";

it("nearest(distances, {count, leftOut}) is in order, takes the first of equal ones, and no more than there are", () => {
  expect(nearest([3, 1, 2, 1], {count: 3}).map((d) => d.index)).toEqual([1, 3, 2]);
  expect(nearest([3, 1, 2, 1], {count: 99, leftOut: (i) => i === 1})).toEqual([
    {index: 3, distance: 1},
    {index: 2, distance: 2},
    {index: 0, distance: 3}
  ]);
  expect(() => nearest([1], {count: 0})).toThrow("invalid count: 0");
  expect(() => nearest([1], {count: 1.5})).toThrow("invalid count: 1.5");
});

it("distancesTo(query, rows, distance) is the length of the difference, or 1 less the cosine", () => {
  const query = {values: [3, 4], length: 5};
  const rows = [3, 4, 6, 8, -4, 3, 0, 0];
  const all = {rows, lengths: [5, 10, 5, 0]};
  expect(Array.from(distancesTo(query, all, "l2"))).toEqual([0, 5, Math.sqrt(50), 5]);
  const turned = distancesTo(query, all, "cosine");
  for (const i of [0, 1, 2]) expect(turned[i]).toBeCloseTo(1 - cosine(query.values, rows.slice(2 * i, 2 * i + 2)), 10);
  expect(turned[3]).toBe(1);
  expect(() => distancesTo({values: [1, 2, 3], length: 1}, all, "l2")).toThrow("lengths differ: 3 × 4, 8");
});

it("neighbourShares(groups, queries, neighbours) counts neighbours of the own group, and votes", () => {
  const groups = ["a", "a", "b", "b"];
  const lists = [
    [1, 2],
    [2, 0],
    [0, 1],
    [2, 0]
  ];
  const shares = neighbourShares(groups, [0, 1, 2, 3], (query) => lists[query]);
  // ½, ½, 0, ½; of one each the nearest counts: a right, b wrong, a wrong, b right
  expect(shares.mean).toBe(0.375);
  expect(shares.error).toBeCloseTo(Math.sqrt((3 * 0.125 ** 2 + 0.375 ** 2) / 3 / 4), 12);
  expect(shares.vote).toBe(0.5);
  expect(() => neighbourShares(groups, [], () => [])).toThrow("no queries");
  expect(() => neighbourShares(groups, [1], () => [])).toThrow("no neighbours: 1");
});
