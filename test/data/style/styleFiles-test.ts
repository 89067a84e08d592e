import {expect, it} from "vitest";
import {styleKnobs, styleLayers, styleOptions, styleSpec} from "../../../src/components/style/styles.js";
import {styleFiles} from "../../../src/data/style/styleFiles.js";
import {noise} from "../../../src/images/noise.js";
import {toPicture} from "../../../src/images/toPicture.js";
import {startNodeBackend} from "../../../src/network/backendNode.js";
import {onBackend} from "../../../src/network/model.js";
import {runToEnd} from "../../../src/network/steps.js";
import {answer} from "../../../src/worker/answer.js";
import type {StepImage} from "../../../src/worker/protocol.js";
import {branching} from "../../network/branching.js";

const photo = (seed: number) => noise({width: 20, height: 16, channels: 3}, {seed, mean: 127, deviation: 60});
const choice = {
  content: photo(1),
  style: photo(2),
  contentLayers: ["mixed"],
  styleLayers: ["first", "skip"],
  settings: {steps: 4, size: 13, beta: 3}
} as const;

it("what the site is built with is what the worker answers", async () => {
  await startNodeBackend("cpu");
  const model = onBackend(branching);
  const {film, last} = await styleFiles(model, choice, 3);
  const frames: StepImage[] = [];
  const {content, style} = choice;
  const question = {
    kind: "style",
    network: {name: "branching", graph: "", weights: ""},
    content,
    style,
    options: styleOptions(choice)
  } as const;
  const live = await runToEnd(answer({model, cache: {}, onImage: (frame) => frames.push(frame)}, question, "cpu"));
  if (live.kind !== "style") throw new Error(live.kind);
  expect(live.losses).toEqual(film.losses);
  expect(live.scores).toEqual(film.scores);
  expect(live.shape).toEqual([13, 13, 3]);
  expect(toPicture({values: live.values, width: 13, height: 13, channels: 3})).toEqual(last);
  expect(film).toMatchObject({size: 13, columns: 4, steps: [0, 1, 4]});
  expect(frames[0]).toMatchObject({step: 0, width: 13, losses: film.losses[0]});
  model.dispose();
});

it("the default choice names layers that are offered, and every knob has an effect on the options", () => {
  for (const name of [...styleSpec.contentLayers, ...styleSpec.styleLayers]) expect(styleLayers).toContain(name);
  const initial = JSON.stringify(styleOptions(styleSpec));
  for (const knob of styleKnobs) {
    if (knob.kind === "pair") continue;
    const value = knob.kind === "choice" ? knob.choices.find((d) => d !== knob.initial)! : knob.initial + knob.step;
    expect(JSON.stringify(styleOptions({...styleSpec, settings: {[knob.key]: value}})), knob.key).not.toBe(initial);
  }
});
