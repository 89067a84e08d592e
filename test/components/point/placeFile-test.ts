import {expect, it} from "vitest";
import {firing} from "../../../src/components/playground/samples.js";
import {readPlaces, shownUnits, writePlaces} from "../../../src/components/point/placeFile.js";
import {firingAt} from "../../../src/components/point/pointAnswer.js";
import {allClose} from "../../asserts.js";

it("readPlaces(writePlaces(places)) has the same units, and numbers to 1 in 32767 of the largest", () => {
  const places = firing();
  const read = readPlaces(writePlaces(places).buffer);
  const {layers, ...rest} = read;
  const {layers: given, ...expected} = places;
  expect(rest).toEqual(expected);
  for (const [i, {units, values, adds, totals, bests, tiled, ...layer}] of layers.entries()) {
    const {name, grid, count, sums, field, channels} = given[i];
    expect(layer).toEqual({name, grid, count, sums, field, channels});
    expect(tiled).toEqual(shownUnits(given[i]));
    values.forEach((value, k) => {
      if (value > 0) expect(units[k]).toBe(given[i].units[k]);
    });
    for (const unit of tiled!) expect(bests[unit]).toBe(given[i].bests[unit]);
    const numbers = [[values, given[i].values], [adds, given[i].adds], [totals, given[i].totals]] as const; // biome-ignore format: pairs
    for (const [found, wanted] of numbers) allClose(found, wanted, 3 / 32767);
  }
});

it("readPlaces rejects a file that is cut off", () => {
  const {buffer} = writePlaces(firing());
  expect(() => readPlaces(buffer.slice(0, buffer.byteLength - 40))).toThrow("file incomplete");
});

it("firingAt(layer, pixel, class) has the units of the nearest place, each with its share and what it adds to that class", () => {
  const [layer] = firing().layers;
  const {cell, units, total, largest} = firingAt(layer, {y: 59, x: 59}, 1);
  expect(cell).toEqual([1, 1]);
  expect(units.map(({unit, rank}) => [unit, rank])).toEqual([[0, 1], [1, 2], [2, 3], [3, 4]]); // biome-ignore format: pairs
  expect(units.map(({share}) => share)).toEqual([3, 2.5, 2, 1.5].map((value) => value / 4));
  expect(units.map(({adds}) => adds)).toEqual(Array.from(layer.adds.subarray(35, 39)));
  expect(total).toBe(layer.totals[7]);
  expect(largest).toBe(1 / 64);
});
