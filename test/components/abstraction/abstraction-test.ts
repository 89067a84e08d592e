import {expect, it} from "vitest";
import {unitText, walked} from "../../../src/components/abstraction/abstractionBoard.js";
import {nearestUnit} from "../../../src/components/abstraction/abstractionChart.js";
import {
  type AbstractionFile,
  type LayerMeasure,
  measureKeys,
  readAbstraction,
  writeAbstraction
} from "../../../src/components/abstraction/abstractionFile.js";
import {abstractionReader} from "../../../src/components/abstraction/abstractionReader.js";
import {layerSummary} from "../../../src/components/abstraction/layerSummary.js";
import {measureText} from "../../../src/components/abstraction/measureTexts.js";

const list = (layer: string, by: number): LayerMeasure => ({
  layer,
  units: Uint16Array.of(0, 2, 5, 7),
  values: Float32Array.of(0.5, 0.25, 1, 0.25 + by),
  chance: 0.25
});
const measured = [list("one", 0), list("two", 0.5), list("three", 0.25), list("four", 0)];
const measures = Object.fromEntries(
  measureKeys.map((key) => [key, measured])
) as unknown as AbstractionFile["measures"];
const file: AbstractionFile = {network: "inception-v3", photos: 9, sampled: 4, seed: 1, measures};

it("readAbstraction reads what writeAbstraction wrote", () => {
  expect(readAbstraction(writeAbstraction(file).buffer)).toEqual(file);
});

it("layerSummary has mean, standard error, quartiles, and the share of those that are whole", () => {
  const {mean, error, quartiles, full, count} = layerSummary(measured[0]);
  expect([mean, quartiles, full, count]).toEqual([0.5, [0.25, 0.375, 0.625], 0.25, 4]);
  expect(error).toBeCloseTo(Math.sqrt((0 + 0.0625 + 0.25 + 0.0625) / 3) / 2, 12);
});

it("abstractionReader says means, chance and steps, shares in per cent", () => {
  const reader = abstractionReader(writeAbstraction(file).buffer);
  expect(reader.mean("kind", "one")).toBe("50 %");
  expect(reader.above("kind", "two")).toBe("38 %");
  expect(reader.mean("pixels", "one")).toBe("0.5");
  expect(reader.step("kind", "one", "two")).toMatch(/^12\.5 ± /);
  expect(reader.units).toBe(16);
  expect(() => reader.mean("kind", "five")).toThrow("not measured: kind of five");
});

it("walked goes through the units of a layer in the order of the measure, and stops at the ends", () => {
  const from = {layer: "one", unit: 0};
  expect(walked(measured, from, 1).unit).toBe(5);
  expect(walked(measured, from, -1).unit).toBe(7);
  expect(walked(measured, from, Number.POSITIVE_INFINITY).unit).toBe(5);
  expect(walked(measured, from, Number.NEGATIVE_INFINITY).unit).toBe(2);
  expect(unitText(measured, "kind", from)).toBe(
    "one 0: 50 %, more than 2 of 4 units that were measured in this layer."
  );
  expect(unitText(measured, "kind", {layer: "one", unit: 1})).toBe("one 1: not measured.");
});

it("nearestUnit finds the dot next to a place, and none where there is no layer near", () => {
  const view = {
    measure: measured,
    text: measureText("kind"),
    layers: measured.map(({layer}) => layer),
    unit: {layer: "one", unit: 0}
  };
  expect(nearestUnit(view, 640, [640 / 8 + 40, 34])).toEqual({layer: "one", unit: 5});
  expect(nearestUnit({...view, measure: measured.slice(0, 1)}, 640, [630, 34])).toBeUndefined();
});
