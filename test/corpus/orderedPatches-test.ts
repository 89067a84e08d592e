import {expect, it} from "vitest";
import {allOrdered} from "../../src/corpus/orderedPatches.js";

it("allOrdered(ordered) begins with the varied ones, and has each once", () => {
  expect(allOrdered({varied: ["a", "c", "f"], strongest: ["a", "b", "c"]}, (d) => d)).toEqual(["a", "c", "f", "b"]);
});
