import {expect, it} from "vitest";
import {type AscentChoice, ascentChoice} from "../../../src/components/ascent/ascentChoice.js";
import {ascentSpecs} from "../../../src/components/ascent/ascents.js";
import {ascentAliases, ascentTexts} from "../../../src/components/ascent/ascentTexts.js";

const initial = ascentChoice(ascentSpecs[0]);

/** Reads what a link has: the choice, or nothing where it cannot be, and what is wrong. */
function read(texts: Record<string, string>) {
  const problems: string[] = [];
  try {
    return {choice: ascentTexts.read(texts, (problem) => problems.push(problem)), problems};
  } catch (error) {
    return {choice: undefined, problems: [...problems, (error as Error).message]};
  }
}

const written = (choice: AscentChoice) => ascentTexts.write(choice) as Record<string, string>;

it("a choice survives its link", () => {
  const choice = {
    ...initial,
    layer: "Mixed_6a",
    unit: 7,
    start: "cat-chelsea",
    seed: 5,
    settings: {rate: 0.5, jitter: 3}
  };
  expect(read(written(choice))).toEqual({choice, problems: []});
});

it("a built film survives its link, which is short", () => {
  for (const spec of ascentSpecs) {
    const choice = ascentChoice(spec);
    expect(written(choice)).toEqual({film: spec.id});
    expect(read({film: spec.id})).toEqual({choice, problems: []});
  }
});

it("what a link leaves out is as in the first film, and a setting that the preset has is not one that was changed", () => {
  expect(read({unit: "3"}).choice).toEqual({...initial, unit: 3});
  expect(read({preset: "olah-2017", jitter: "8", l2: "3"}).choice).toEqual({...initial, settings: {l2: 3}});
  expect(read({preset: "nothing", jitter: "0"}).choice).toEqual({...initial, preset: "nothing"});
});

it("what a link asks for and is not there is said, not done", () => {
  const problems = (texts: Record<string, string>) => read(texts).problems;
  expect(problems({film: "<b>"})).toEqual(["unknown film: <b>"]);
  expect(problems({layer: "nowhere"})).toEqual(["unknown layer: nowhere"]);
  expect(problems({unit: "1001"})).toEqual(["unknown class: 1001"]);
  expect(problems({unit: "x", seed: "3"})).toEqual(["unknown unit: x"]);
  expect(problems({start: "own"})).toEqual(["the photo was somebody’s own file, which a link cannot carry"]);
  expect(problems({jitter: "-1"})).toEqual(["invalid jitter: -1"]);
  expect(read({layer: "nowhere"}).choice).toBeUndefined();
  expect(read({unit: "x", seed: "3"}).choice).toEqual({...initial, seed: 3});
});

it("a link cannot carry somebody’s own photo", () => {
  const start = new File([], "me.jpg");
  expect(() => written({...initial, start})).toThrow("Your own photo stays on your machine");
  expect(ascentTexts.keys[0]).toBe("start");
});

it("every key has the form of the first links", () => {
  expect(ascentAliases).toMatchObject({
    "ascent-film": "film",
    "ascent-unit": "unit",
    "ascent-totalVariation": "totalVariation"
  });
  expect(Object.values(ascentAliases)).toEqual(ascentTexts.keys);
});
