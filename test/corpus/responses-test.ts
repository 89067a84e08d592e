import {expect, it} from "vitest";
import {readResponses, writeResponses} from "../../src/corpus/responses.js";
import {allClose} from "../asserts.js";

const corpus = [Float32Array.of(1, 0), Float32Array.of(-3, 0), Float32Array.of(7, 0), Float32Array.of(1, 0)];
const file = readResponses(writeResponses("toy", new Map([["conv", corpus]])).buffer);

it("responsesOf(layer, unit) holds every example, the strongest first, the first of equal ones first", () => {
  const found = file.responsesOf("conv", 0);
  expect(found.map(({example}) => example)).toEqual([2, 0, 3, 1]);
  allClose(
    found.map(({value}) => value),
    [7, 1, 1, -3],
    10 / 255 / 2
  );
});

it("responsesOf(layer, unit) of a unit that is always the same is that value", () => {
  expect(file.responsesOf("conv", 1).map(({value}) => value)).toEqual([0, 0, 0, 0]);
});

it("responsesOf(layer, unit) rejects an unknown layer or unit", () => {
  expect(() => file.responsesOf("conv9", 0)).toThrow("unknown layer: conv9");
  expect(() => file.responsesOf("conv", 2)).toThrow("unknown unit: 2 (conv has 2)");
});
