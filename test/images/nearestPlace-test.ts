import {expect, it} from "vitest";
import {nearestPlace, placeCell, placeGrid, placeInMap} from "../../src/images/nearestPlace.js";

it("placeGrid(shape, step) keeps every step-th place, as far from one border as from the other", () => {
  expect(placeGrid([8, 8])).toEqual({rows: 8, columns: 8, step: 1, first: 0});
  expect(placeGrid([71, 71, 192], 4)).toEqual({rows: 18, columns: 18, step: 4, first: 2}); // 2, 6 … 70
  expect(placeInMap(placeGrid([71, 71], 4), [17, 0])).toEqual([70, 2]);
});

it("nearestPlace(field, grid, pixel) is the place whose field has the nearest middle, of all places", () => {
  const layers = [
    {field: {size: [39, 39], stride: [16, 16], start: [-7, -7]}, grid: placeGrid([17, 17])},
    {field: {size: [23, 23], stride: [4, 4], start: [-2, -2]}, grid: placeGrid([71, 71], 4)},
    {field: {size: [200, 90], stride: [32, 20], start: [-59, 11]}, grid: placeGrid([8, 11])}
  ] as const;
  for (const {field, grid} of layers) {
    for (const [y, x] of [
      [0, 0],
      [7, 20],
      [131, 64],
      [150, 299 - 1],
      [298, 3]
    ]) {
      // biome-ignore format: one pair a pixel
      const middle = (i: 0 | 1, place: number) => field.start[i] + place * field.stride[i] + field.size[i] / 2;
      const far = (row: number, column: number) => {
        const [r, c] = placeInMap(grid, [row, column]);
        return Math.hypot(middle(0, r) - y - 0.5, middle(1, c) - x - 0.5);
      };
      const [row, column] = nearestPlace(field, grid, {y, x});
      for (let r = 0; r < grid.rows; ++r)
        for (let c = 0; c < grid.columns; ++c) expect(far(row, column)).toBeLessThanOrEqual(far(r, c));
    }
  }
});

it("placeCell(field, grid, place, image) holds just the pixels that are nearest to the place", () => {
  const field = {size: [39, 39], stride: [16, 16], start: [-7, -7]} as const;
  const grid = placeGrid([17, 17]);
  for (const [row, column] of [
    [0, 0],
    [3, 9],
    [16, 16]
  ] as const) {
    // biome-ignore format: one pair a place
    const {top, left, bottom, right} = placeCell(field, grid, [row, column], [299, 299]);
    for (let y = 0; y < 299; ++y)
      for (let x = 0; x < 299; x += 23) {
        const [r, c] = nearestPlace(field, grid, {y, x});
        expect(r === row && c === column).toBe(
          y + 0.5 >= top && y + 0.5 < bottom && x + 0.5 >= left && x + 0.5 < right
        );
      }
  }
});
