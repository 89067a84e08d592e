import {expect, it} from "vitest";
import {evidenceText} from "../../../src/components/units/evidenceText.js";
import type {UnitFacts} from "../../../src/components/units/storyUnits.js";
import {photos} from "../../../src/photos.js";

const facts = [{layer: "a", unit: 1, rank: 4, animals: 38}] as unknown as readonly UnitFacts[];

it("evidenceText(unit, facts) fills in how many photos are stronger, how many there are, and how many show animals", () => {
  const evidence = "{stronger} of {photos}; {animals} of 40";
  expect(evidenceText({layer: "a", unit: 1, evidence}, facts)).toBe(`3 of ${photos.length}; 38 of 40`);
});

it("evidenceText(unit, facts) rejects a number that nobody knows", () => {
  expect(() => evidenceText({layer: "a", unit: 1, evidence: "{dogs}"}, facts)).toThrow("no number: dogs");
  expect(() => evidenceText({layer: "b", unit: 1, evidence: "{stronger}"}, facts)).toThrow("no number: stronger");
});
