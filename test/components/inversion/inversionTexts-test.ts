import {expect, it} from "vitest";
import {type InversionChoice, inversionChoice, specOf} from "../../../src/components/inversion/inversionChoice.js";
import {foolingSpecs, inversionSpecs} from "../../../src/components/inversion/inversionSpecs.js";
import {inversionTexts} from "../../../src/components/inversion/inversionTexts.js";

const initial = inversionChoice(inversionSpecs[0]);

/** Reads what a link has: the choice, or nothing where it cannot be, and what is wrong. */
function read(texts: Record<string, string>, specs = inversionSpecs) {
  const problems: string[] = [];
  try {
    return {choice: inversionTexts(specs).read(texts, (problem) => problems.push(problem)), problems};
  } catch (error) {
    return {choice: undefined, problems: [...problems, (error as Error).message]};
  }
}

const written = (choice: InversionChoice, specs = inversionSpecs) =>
  inversionTexts(specs).write(choice) as Record<string, string>;

it("an inversion that was built survives its link, which is short", () => {
  for (const specs of [inversionSpecs, foolingSpecs]) {
    for (const spec of specs) {
      const choice = inversionChoice(spec);
      expect(specOf(choice, specs)).toBe(spec);
      expect(written(choice, specs)).toEqual({film: spec.id});
      expect(read({film: spec.id}, specs)).toEqual({choice, problems: []});
    }
  }
});

it("any choice survives its link, also where it has the knobs’ own values and the first film has not", () => {
  const choices: InversionChoice[] = [
    {...initial, unit: 5, start: "noise", seed: 7, settings: {steps: 3, l2: 0.5}},
    {...initial, start: 25, settings: {}},
    {network: "inception-v3", layer: "Mixed_6a", unit: 7, start: "cat-chelsea", seed: 1, settings: {rate: 3}},
    {network: "inception-v3", layer: "logits", unit: 8, start: "zeros", seed: 1, settings: {}}
  ];
  for (const specs of [inversionSpecs, foolingSpecs]) {
    for (const choice of choices) expect(read(written(choice, specs), specs)).toEqual({choice, problems: []});
  }
});

it("what a link leaves out is as in the film it names, or the first; another network brings its own", () => {
  expect(read({steps: "0"}).choice).toEqual({...initial, settings: {steps: 0}});
  expect(read({film: "eight-logit", unit: "5"}).choice).toEqual({
    ...initial,
    unit: 5,
    settings: {loss: "minus-value", rate: 0.05}
  });
  expect(read({unit: "7", start: "digit-11"}, foolingSpecs).choice).toEqual({
    ...initial,
    unit: 7,
    start: 11,
    settings: {steps: 200, rate: 0.005, until: 0.9}
  });
  expect(read({network: "inception-v3", steps: "3"}, foolingSpecs).choice).toEqual({
    network: "inception-v3",
    layer: "logits",
    unit: 131,
    start: "noise",
    seed: 1,
    settings: {steps: 3}
  });
});

it("what a link asks for and is not there is said, not done", () => {
  const problems = (texts: Record<string, string>) => read(texts).problems;
  expect(problems({film: "<b>"})).toEqual(["unknown film: <b>"]);
  expect(problems({start: "dogma"})).toEqual(["unknown photo: dogma"]);
  expect(problems({start: "digit-2000"})).toEqual(["unknown start: digit-2000"]);
  expect(problems({unit: "10"})).toEqual(["unknown class: 10"]);
  expect(problems({layer: "Mixed_6a"})).toEqual(["unknown layer: Mixed_6a"]);
  expect(problems({network: "inception-v3", start: "digit-3"})).toEqual(["a digit is no start for Inception v3"]);
  expect(read({start: "dogma", unit: "3", rate: "x"})).toEqual({
    choice: {...initial, unit: 3},
    problems: ["unknown photo: dogma", "invalid rate: x"]
  });
});

it("a link cannot carry somebody’s own photo", () => {
  expect(() => written({...initial, start: new File([], "me.jpg")})).toThrow("Your own photo stays on your machine");
  expect(inversionTexts(inversionSpecs).keys[0]).toBe("start");
});
