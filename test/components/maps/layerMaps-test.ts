import {expect, it} from "vitest";
import {layerMaps, type MapsView, scaleOf, seenMaps, unitRows} from "../../../src/components/maps/layerMaps.js";
import type {LayerRow} from "../../../src/network/layerTable.js";
import {pixels} from "../../images/pixels.js";

const row = {name: "Mixed_7c", shape: [1, 2, 3]} as unknown as LayerRow;
const layer = layerMaps({
  network: "inception-v3",
  row,
  image: pixels(1, 1, 1, [0]),
  maps: pixels(2, 1, 3, [1, 5, 0, 4, -6, 0]),
  zeros: 1 / 3,
  isExact: true
});
const view: MapsView = {sort: "index", scale: "own", unit: undefined, page: undefined};

it("seenMaps orders units by number or by their largest value, and enlarges the first or the one asked for", () => {
  expect(seenMaps(layer, view)).toMatchObject({order: [0, 1, 2], unit: 0, page: 1, pages: 1, units: [0, 1, 2]});
  expect(seenMaps(layer, {...view, sort: "maximum"})).toMatchObject({order: [1, 0, 2], unit: 1});
  expect(seenMaps(layer, {...view, unit: 2}).unit).toBe(2);
  expect(seenMaps(layer, {...view, unit: 3}).unit).toBe(0); // there is none
});

it("seenMaps keeps to the pages that there are", () => {
  const many = layerMaps({
    ...layer,
    maps: pixels(
      1,
      1,
      130,
      Float32Array.from({length: 130}, (_, i) => i)
    )
  });
  expect(seenMaps(many, {...view, unit: 129})).toMatchObject({page: 3, start: 128, units: [128, 129]});
  expect(seenMaps(many, {...view, page: 99})).toMatchObject({page: 3});
  expect(seenMaps(many, {...view, unit: 129, page: 1})).toMatchObject({page: 1, unit: 129});
});

it("scaleOf is each map’s own, or the largest of all either side of 0", () => {
  expect(scaleOf(layer.peaks, "own")).toEqual({percentile: 100});
  expect(scaleOf(layer.peaks, "common")).toEqual({scale: 6});
});

it("unitRows has a row a unit with its largest value and its place", () => {
  expect(layer.isSigned).toBe(true);
  expect(unitRows(layer)).toEqual([
    {unit: 0, largest: 4, row: 0, column: 1, smallest: 1, mean: 2.5},
    {unit: 1, largest: 5, row: 0, column: 0, smallest: -6, mean: -0.5},
    {unit: 2, largest: 0, row: 0, column: 0, smallest: 0, mean: 0}
  ]);
});
