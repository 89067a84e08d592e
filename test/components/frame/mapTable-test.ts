import {expect, it} from "vitest";
import {mapTable} from "../../../src/components/frame/mapTable.js";

it("mapTable(shape, values) is one line a value, with its row, column and channel", () => {
  expect(mapTable([2, 1, 2], [1, -0.5, 1e-7, 4])).toBe(
    "row,column,channel,value\n0,0,0,1\n0,0,1,-0.5\n1,0,0,1e-7\n1,0,1,4\n"
  );
});

it("mapTable of a vector counts its units as rows", () => {
  expect(mapTable([2], [7, 8])).toBe("row,column,channel,value\n0,0,0,7\n1,0,0,8\n");
});
