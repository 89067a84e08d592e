import {expect, it} from "vitest";
import {sheetPlace, sheetSize} from "../../src/files/sheet.js";

it("sheetPlace(index, layout) goes row by row", () => {
  const layout = {cell: 10, columns: 3};
  expect([0, 2, 3, 7].map((index) => sheetPlace(index, layout))).toEqual([
    {x: 0, y: 0},
    {x: 20, y: 0},
    {x: 0, y: 10},
    {x: 10, y: 20}
  ]);
});

it("sheetSize(count, layout) has room for every picture and no row more", () => {
  const layout = {cell: 10, columns: 3};
  expect(sheetSize(0, layout)).toEqual({width: 30, height: 0});
  expect(sheetSize(3, layout)).toEqual({width: 30, height: 10});
  expect(sheetSize(4, layout)).toEqual({width: 30, height: 20});
});
