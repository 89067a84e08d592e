// @vitest-environment jsdom
import {expect, it} from "vitest";
import {setBars} from "../../../src/components/edges/setBars.js";
import {sumOfDrops} from "../../../src/components/edges/unitSets.js";

const set = {
  parent: {layer: "top", unit: 3},
  below: "low",
  units: [1, 2],
  value: 10,
  drops: [3, -1],
  together: 6
};

it("setBars(sets) tells the single falls added up and the fall of all at once, in per cent, and what rises as a rise", () => {
  expect(sumOfDrops(set)).toBe(2);
  const words = (element: Element) =>
    [...element.querySelectorAll("tbody tr")].map((row) =>
      [...row.children].map((cell) => cell.textContent!.replace(/\s+/g, " ").trim())
    );
  expect(words(setBars([set]))).toEqual([["top 3", "2 of low", "falls by 20 %", "falls by 60 %"]]);
  expect(words(setBars([{...set, together: -1}], {name: () => "cat"}))[0]).toEqual([
    "cat",
    "2 of low",
    "falls by 20 %",
    "rises by 10 %"
  ]);
});
