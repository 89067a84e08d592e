import {expect, it} from "vitest";
import {soughtIds} from "../../../src/components/arriving/soughtIds.js";

it("an ordinary anchor leads to what it names, whatever its letters", () => {
  expect(soughtIds("#is-it-the-texture")).toEqual(["is-it-the-texture"]);
  expect(soughtIds("#caf%C3%A9")).toEqual(["café"]);
  expect(soughtIds("#100%")).toEqual(["100%"]);
  expect(soughtIds("")).toEqual([]);
  expect(soughtIds("#")).toEqual([]);
});

it("a state leads to its figure; of several figures to the first", () => {
  expect(soughtIds("#occluder.size=100")).toEqual(["occluder"]);
  expect(soughtIds("#shuffle.n=4&shuffle.seed=2&occluder.size=100")).toEqual(["shuffle"]);
});

it("old links lead to the figures that their keys have become parts of", () => {
  expect(soughtIds("#rules=Mixed_5d.7&rules-photo=koala")).toEqual(["rules"]);
  expect(soughtIds("#unit=Mixed_5d.7")).toEqual(["units"]);
  expect(soughtIds("#ascent-unit=3")).toEqual(["ascent"]);
  expect(soughtIds("#photo=koala")).toEqual(["explain", "tree"]);
});

it("the presenting view is left to itself", () => {
  expect(soughtIds("#present=shuffle")).toEqual([]);
  expect(soughtIds("#shuffle.n=4&present=shuffle")).toEqual([]);
});
