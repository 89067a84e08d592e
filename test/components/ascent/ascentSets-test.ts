import {expect, it} from "vitest";
import {ascentCaption, ascentFacts} from "../../../src/components/ascent/ascent.js";
import {ascentChoice, specOf} from "../../../src/components/ascent/ascentChoice.js";
import {type AscentSet, optionsIn, presetIn} from "../../../src/components/ascent/ascentSet.js";
import {ascentKnobs, ascentOptions} from "../../../src/components/ascent/ascents.js";
import {ascentTextsOf} from "../../../src/components/ascent/ascentTexts.js";
import {depthLikes, depthSet} from "../../../src/components/ascent/depths.js";
import {depthUnits} from "../../../src/components/ascent/depthUnits.js";
import {rungSet} from "../../../src/components/ascent/rungs.js";
import {rungWays} from "../../../src/components/ascent/rungWays.js";
import {startPairs} from "../../../src/components/ascent/startPairs.js";
import {startsCaption} from "../../../src/components/ascent/startsShown.js";
import {noise} from "../../../src/images/noise.js";
import {networkEntry} from "../../../src/networks.js";

const sets: readonly (readonly [string, AscentSet])[] = [
  ["the sequence", rungSet],
  ["the depths", depthSet]
];

/** What METHODS.md of the project calls the regularisers of activation maximisation. */
const regularisers = [
  "l2",
  "totalVariation",
  "blurEvery",
  "smallPixels",
  "smallGradients",
  "jitter",
  "rotate",
  "zoom",
  "parametrisation",
  "colours"
];

it("every regulariser is a knob, in every set", () => {
  for (const [, {knobs}] of sets) expect(knobs.map(({key}) => key)).toEqual(expect.arrayContaining(regularisers));
});

it.each(sets)("what was built of %s survives its link, and what is changed of it does too", (_, set) => {
  const texts = ascentTextsOf(set);
  const read = (written: Record<string, string>) =>
    texts.read(written, (problem) => {
      throw new Error(problem);
    });
  for (const spec of set.specs) {
    const choice = ascentChoice(spec);
    expect(specOf(choice, set)).toBe(spec);
    expect(texts.write(choice)).toEqual({film: spec.id});
    expect(read({film: spec.id})).toEqual(choice);
    const changed = {...choice, seed: 7, settings: {...choice.settings, steps: 0}};
    expect(specOf(changed, set)).toBeUndefined();
    expect(read(texts.write(changed) as Record<string, string>)).toEqual(changed);
  }
});

it("each way of the sequence has one regulariser more than the one before, and the words say how much of it", () => {
  const [, , , , weak, idle] = rungWays;
  for (let i = 1; i < rungWays.length - 1; ++i) {
    const [before, now] = [rungWays[i - 1].settings, rungWays[i].settings];
    expect(now).toMatchObject(before);
    expect(Object.keys(now).length).toBeGreaterThan(Object.keys(before).length);
  }
  expect(presetIn(rungSet, "weak").summary).toContain(`${100 * Number(weak.settings.smallPixels)} %`);
  expect(presetIn(rungSet, "idle").summary).toContain(`${100 * Number(idle.settings.smallGradients)} %`);
  expect(presetIn(rungSet, "blur").summary).toContain("fourth");
  expect(rungWays[3].settings.blurEvery).toBe(4);
});

it("a set’s ascent is asked for as it was built", () => {
  for (const {id, settings} of rungWays)
    expect(optionsIn(rungSet, {network: "inception-v3", preset: id})).toEqual(ascentOptions(settings, "inception-v3"));
  for (const spec of depthSet.specs)
    expect(optionsIn(depthSet, spec).size).toBe(depthUnits.find(({layer}) => layer === spec.id)!.size);
  expect(ascentKnobs.find(({key}) => key === "size")).toMatchObject({min: 8});
});

it("there is a unit of every layer of the tree, from the pixels up, and a word for each", () => {
  const layers = networkEntry("inception-v3").treeLayers.toReversed();
  expect(depthUnits.map(({layer}) => layer)).toEqual(layers);
  expect(Object.keys(depthLikes)).toEqual(layers);
});

it("zero steps are said to be the start, and what was measured is in the readout", () => {
  const choice = {...ascentChoice(rungSet.specs[0]), settings: {steps: 0}};
  const frame = {step: 0, value: -0.2, draw() {}};
  const film = {frames: [frame], values: [[0, -0.2]] as const, steps: 0, name: "flamingo"};
  const asked = {index: 131, label: "flamingo", logit: -0.2, probability: 0.0004};
  const shown = {film, top: [], asked, fine: 0.95};
  expect(ascentCaption(shown, choice, rungSet)).toBe(
    "No step was made: this is the start. The value of flamingo is −0.2."
  );
  expect(ascentFacts(shown, choice, rungSet).slice(-3)).toEqual([
    ["value", "-0.20"],
    ["its probability", "<\u00a00.1\u00a0%"],
    ["contrast in fine detail", "95.0\u00a0%"]
  ]);
});

it("startPairs(images): an image is like itself, against its negative −1, and noise is like no other noise", () => {
  const shape = {width: 40, height: 40, channels: 3};
  const one = noise(shape, {mean: 127, deviation: 20});
  const negative = {...one, values: one.values.map((value) => 254 - value)};
  const other = noise(shape, {seed: 77, mean: 127, deviation: 20});
  const [same, against, unlike] = [one, negative, other].map((pixels) => {
    const [pair] = startPairs([
      {seed: 1, pixels: one},
      {seed: 2, pixels}
    ]);
    return pair;
  });
  expect(same).toEqual({seeds: [1, 2], rms: 0, correlation: expect.closeTo(1, 6)});
  expect(against.correlation).toBeCloseTo(-1, 6);
  expect(unlike.correlation).toBeCloseTo(0, 1);
  expect(Math.abs(unlike.rms - 20 * Math.SQRT2)).toBeLessThan(1);
});

it("three starts are said to differ by the least and the most of any two", () => {
  const draw = () => {};
  const results = [1, 2, 3].map((seed) => ({seed, value: 40, probability: 0.9, fine: 0.1, draw}));
  const pairs = [
    {seeds: [1, 2], rms: 30.2, correlation: 0.11},
    {seeds: [1, 3], rms: 41.9, correlation: -0.02},
    {seeds: [2, 3], rms: 35, correlation: 0.05}
  ] as const;
  expect(startsCaption({results, pairs}, "waves")).toMatch(
    /differ by 30 to 42 of 255.*correlate with −0\.02 to 0\.11\.$/
  );
  expect(startsCaption({results: results.slice(1), pairs: []}, "waves")).toBe("On the way: 2 of 3 starts climbed.");
});
