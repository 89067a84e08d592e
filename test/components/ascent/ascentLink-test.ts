import {expect, it} from "vitest";
import type {AscentChoice} from "../../../src/components/ascent/ascentControls.js";
import {ascentLink, readAscentLink} from "../../../src/components/ascent/ascentLink.js";

const initial: AscentChoice = {
  network: "inception-v3",
  layer: "logits",
  unit: 131,
  start: "noise",
  seed: 1,
  preset: "olah-2017",
  settings: {}
};

it("a choice survives its link", () => {
  const choice = {
    ...initial,
    layer: "Mixed_6a",
    unit: 7,
    start: "cat-chelsea",
    seed: 5,
    settings: {jitter: 3, rate: 0.5}
  };
  expect(readAscentLink(ascentLink({choice}, ""), initial)).toEqual({choice, problems: []});
});

it("a built film survives its link, and no link asks for nothing", () => {
  expect(readAscentLink(ascentLink({built: "egyptian-cat"}, ""), initial)).toEqual({
    built: "egyptian-cat",
    problems: []
  });
  expect(readAscentLink("", initial)).toEqual({built: undefined, problems: []});
  expect(readAscentLink("#photo=cat-chelsea&class=286", initial).choice).toBeUndefined();
});

it("a link keeps what other figures wrote, and replaces what this one did", () => {
  const first = ascentLink({built: "egyptian-cat"}, "#photo=cat-chelsea");
  expect(first).toBe("#photo=cat-chelsea&ascent-film=egyptian-cat");
  expect(ascentLink({}, first)).toBe("#photo=cat-chelsea");
  expect(ascentLink({}, "#an-anchor")).toBe("");
});

it("what a link asks for and is not there is said, not done", () => {
  const problems = (hash: string) => readAscentLink(hash, initial).problems;
  expect(problems("#ascent-film=<b>")).toEqual(["unknown film: <b>"]);
  expect(problems("#ascent-layer=nowhere")).toEqual(["unknown layer: nowhere"]);
  expect(problems("#ascent-unit=1001")).toEqual(["unknown class: 1001"]);
  expect(problems("#ascent-unit=x&ascent-seed=3")).toEqual(["unknown unit: x"]);
  expect(problems("#ascent-start=own")).toEqual(["unknown start: own"]);
  expect(problems("#ascent-jitter=-1")).toEqual(["invalid jitter: -1"]);
  expect(readAscentLink("#ascent-layer=nowhere", initial).choice).toBeUndefined();
});
