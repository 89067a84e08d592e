import {readFileSync} from "node:fs";
import {mean} from "d3-array";
import {expect, it} from "vitest";
import {readAbstraction} from "../../../src/components/abstraction/abstractionFile.js";
import {photoSight} from "../../../src/corpus/photoSight.js";
import {randomNines} from "../../../src/data/abstraction/patchMeasures.js";
import {sharedChildren} from "../../../src/data/abstraction/sharedChildren.js";

it("sharedChildren(layer, list, among) is the mean share of children that another unit has, of other photos only", () => {
  const list = [
    {unit: 1, example: 0, children: [1, 2, 3, 4, 5], active: [1, 2, 3, 4, 5]},
    {unit: 4, example: 1, children: [1, 2, 8, 9, 10], active: [1, 2, 3, 4, 5]},
    {unit: 9, example: 0, children: [1, 2, 3, 4, 5], active: [6, 7, 8, 9, 10]}
  ];
  const {values, chance, active} = sharedChildren("one", list, 100);
  expect(Array.from(values, (d) => Number(d.toFixed(6)))).toEqual([0.4, 0.4, 0.4]);
  expect(chance).toBe(0.05);
  expect(active).toBe(0.5); // 1 with 4 all five, 4 with 9 none; 1 and 9 have one photo
});

it("randomNines(nines, seed) draws from all of them, never two of one sight, the same for the same seed", () => {
  const nines = Array.from({length: 4}, (_, unit) =>
    Array.from({length: 9}, (_, rank) => ({example: 9 * unit + rank, position: [0, 0] as const, value: 1}))
  );
  const drawn = randomNines(nines, 1);
  expect(drawn).toEqual(randomNines(nines, 1));
  expect(drawn).toHaveLength(4);
  for (const nine of drawn) expect(new Set(nine.map(({example}) => photoSight(example).sight)).size).toBe(9);
});

const file = readFileSync("models/computed/data/abstraction/units.bin/units.bin");
const {measures} = readAbstraction(file.buffer.slice(file.byteOffset, file.byteOffset + file.length));

it("what the page says of Mixed_7a is so: the 768 maps that are pooled ones are alike in kind as the other 512", () => {
  const {units, values} = measures.kind.find(({layer}) => layer === "Mixed_7a")!;
  const own = mean(values.filter((_, i) => units[i] < 512))!;
  const pooled = mean(values.filter((_, i) => units[i] >= 512))!;
  expect(Math.abs(own - pooled)).toBeLessThan(0.015);
  expect(units).toHaveLength(1280);
});

it("what the page says of kinds is so: growth in the middle, none from Mixed_6e to Mixed_7a, and a fall at the end", () => {
  const above = (layer: string) => {
    const found = measures.kind.find((d) => d.layer === layer)!;
    return mean(found.values)! - found.chance;
  };
  const layers = measures.kind.map(({layer}) => layer);
  const steps = layers.slice(1).map((layer, i) => above(layer) - above(layers[i]));
  expect(layers[1 + steps.indexOf(Math.max(...steps))]).toBe("Mixed_6c");
  expect(Math.abs(above("Mixed_7a") - above("Mixed_6e"))).toBeLessThan(0.02);
  expect(above("Mixed_7c")).toBeLessThan(above("Mixed_7a") - 0.02);
});
