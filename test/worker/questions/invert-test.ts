import * as tf from "@tensorflow/tfjs-core";
import {beforeAll, expect, it} from "vitest";
import {startNodeBackend} from "../../../src/network/backendNode.js";
import {onBackend} from "../../../src/network/model.js";
import {runToEnd} from "../../../src/network/steps.js";
import {answer} from "../../../src/worker/answer.js";
import {inSlices} from "../../../src/worker/inSlices.js";
import type {Question, StepImage} from "../../../src/worker/protocol.js";
import {branching} from "../../network/branching.js";

const network = {name: "branching", graph: "", weights: ""};
const question: Question<"invert"> = {
  kind: "invert",
  network,
  target: {unit: 3},
  options: {steps: 20, rate: 0.05},
  frames: 6
};

beforeAll(() => startNodeBackend("cpu"));

async function inverted(asked: Question<"invert">, hear?: (frame: StepImage) => void) {
  const found = await runToEnd(answer({model: onBackend(branching), cache: {}, onImage: hear}, asked, "cpu"));
  if (found.kind !== "invert") throw new Error(found.kind);
  return found;
}

it("an inversion answers with evenly spaced images of its way, the first and the last among them", async () => {
  const {images, losses, top, startTop} = await inverted(question);
  expect(images.map(({step}) => step)).toEqual([0, 4, 8, 12, 16, 20]);
  expect(images.map(({loss}) => Math.fround(loss))).toEqual([0, 4, 8, 12, 16, 20].map((step) => losses[step]));
  expect(losses).toHaveLength(21);
  expect([startTop.length, top.length]).toEqual([5, 5]);
});

it("the last image is there wherever the descent ends", async () => {
  for (const steps of [1, 5, 6, 7, 19]) {
    const {images} = await inverted({...question, options: {steps, rate: 0.05}});
    expect(images[0].step).toBe(0);
    expect(images[images.length - 1].step).toBe(steps);
    expect(images.length).toBeLessThanOrEqual(6);
  }
});

it("without a step there is one image: the start", async () => {
  const {images, top, startTop} = await inverted({...question, options: {steps: 0}});
  expect(images).toHaveLength(1);
  expect(top).toEqual(startTop);
});

it("an inversion that is stopped on the way leaves no tensor", async () => {
  const model = onBackend(branching);
  await runToEnd(answer({model, cache: {}}, question, "cpu"));
  const before = tf.memory().numTensors;
  let stopped = false;
  const steps = answer(
    {
      model,
      cache: {},
      onImage: ({step}) => {
        stopped ||= step > 0;
      }
    },
    {...question, options: {steps: 1000, rate: 0.01}},
    "cpu"
  );
  expect(await inSlices(steps, {stopped: () => stopped, progress: () => {}})).toBeUndefined();
  expect(tf.memory().numTensors).toBe(before);
  model.dispose();
});
