import {expect, it} from "vitest";
import {filterSlices, linearCounts, linearLayer, stackRows} from "../../../src/components/filters/stackedFilter.js";
import {toyFilters} from "./toyFilters.js";

it("filterSlices(filters, unit) has a slice for each filter below, the strongest first", () => {
  const slices = filterSlices(toyFilters("mnist"), 3);
  expect(slices.map(({index}) => index).sort((a, b) => a - b)).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11]);
  slices.slice(1).forEach(({strength}, i) => void expect(strength).toBeLessThanOrEqual(slices[i].strength));
});

it("linearLayer(filters) leaves out the units that no example excites", () => {
  const {alive, dead, median} = linearLayer(toyFilters("mnist"));
  expect([alive.length, alive[0], dead]).toEqual([23, 1, 1]);
  expect(median).toBeCloseTo(0.11);
});

it("linearCounts(filters) counts units near one filter and far from it, dead ones left out", () => {
  const data = toyFilters("mnist");
  const linear = Float32Array.from({length: 24}, (_, i) => (i === 0 ? 0.1 : i < 4 ? 0.6 : i < 14 ? 0.8 : 0.95));
  expect(linearCounts({...data, filters: {...data.filters, linear}})).toMatchObject({alive: 23, near: 10, far: 3});
});

it("stackRows(filters, unit) has a row a weight", () => {
  const data = toyFilters("mnist");
  const rows = stackRows(data, 3);
  expect(rows.length).toBe(24);
  expect(rows[13]).toMatchObject({row: 0, column: 1, slice: 1, weight: data.filters.second.weights[13 * 24 + 3]});
});
