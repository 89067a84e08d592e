import {expect, it} from "vitest";
import {coarseFirst, nearestKnown} from "../../src/images/coarseFirst.js";

const sizes = [
  [1, 1],
  [1, 2],
  [1, 64],
  [3, 3],
  [9, 9],
  [5, 12],
  [25, 25]
];

it("coarseFirst(rows, columns) visits every point of the lattice once", () => {
  for (const [rows, columns] of sizes) {
    const {order} = coarseFirst(rows, columns);
    expect(order.toSorted((a, b) => a - b)).toEqual(Array.from({length: rows * columns}, (_, i) => i));
  }
});

it("coarseFirst(9, 9) begins with the nine points of every fourth row and column, then with the rest of every second", () => {
  const {order, cover} = coarseFirst(9, 9);
  expect(order.slice(0, cover)).toEqual([0, 4, 8, 36, 40, 44, 72, 76, 80]);
  const second = order.slice(cover, 25);
  expect(second.every((i) => (i % 9) % 2 === 0 && Math.floor(i / 9) % 2 === 0)).toBe(true);
});

it("after the cover of coarseFirst no point is further from a visited one than the pitch", () => {
  for (const [rows, columns] of sizes) {
    const {order, cover} = coarseFirst(rows, columns);
    expect(cover).toBeLessThanOrEqual(25);
    const pitch = Math.max(1, order[1] ?? 1);
    nearestKnown(rows * columns, columns, order.slice(0, cover)).forEach((near, i) => {
      expect(Math.abs(Math.floor(near / columns) - Math.floor(i / columns))).toBeLessThan(pitch + 1);
      expect(Math.abs((near % columns) - (i % columns))).toBeLessThan(pitch + 1);
    });
  }
});

it("nearestKnown(count, columns, known) is the point itself where it is known, and throws where nothing is", () => {
  expect(nearestKnown(9, 3, [0, 8])).toEqual([0, 0, 0, 0, 0, 8, 0, 8, 8]);
  expect(nearestKnown(4, 2, [3, 1, 2, 0])).toEqual([0, 1, 2, 3]);
  expect(() => nearestKnown(4, 2, [])).toThrow("nothing is known");
});
