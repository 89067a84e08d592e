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
const question: Question<"ascend"> = {kind: "ascend", network, objective: {unit: 3}, options: {steps: 4, seed: 2}};

beforeAll(() => startNodeBackend("cpu"));

it("an ascent needs no photo, sends its start at once, and answers with image, values and classes", async () => {
  const model = onBackend(branching);
  const frames: StepImage[] = [];
  const found = await runToEnd(answer({model, cache: {}, onImage: (frame) => frames.push(frame)}, question, "cpu"));
  if (found.kind !== "ascend") throw new Error(found.kind);
  expect(found.shape).toEqual([13, 12, 3]);
  expect(found.values).toHaveLength(13 * 12 * 3);
  expect(found.objectiveValues).toHaveLength(5);
  expect(found.objectiveValues[4]).toBeGreaterThan(found.objectiveValues[0]);
  expect(found.top.find((d) => d.index === 3)!.logit).toBeCloseTo(found.objectiveValues[4], 5);
  expect(frames[0]).toMatchObject({step: 0, width: 12, height: 13, channels: 3, value: found.objectiveValues[0]});
  expect(new Set(frames.map((d) => d.values.buffer)).size).toBe(frames.length);
  model.dispose();
});

it("a unit that is no class has no classes", async () => {
  const model = onBackend(branching);
  const found = await runToEnd(answer({model, cache: {}}, {...question, objective: {layer: "first", unit: 1}}, "cpu"));
  expect(found).toMatchObject({kind: "ascend", top: []});
  model.dispose();
});

it("an ascent that is stopped on the way leaves no tensor", async () => {
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
    {...question, options: {steps: 1000}},
    "cpu"
  );
  expect(await inSlices(steps, {stopped: () => stopped, progress: () => {}})).toBeUndefined();
  expect(tf.memory().numTensors).toBe(before);
  model.dispose();
});
