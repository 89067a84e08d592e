import * as tf from "@tensorflow/tfjs-core";
import {beforeAll, expect, it} from "vitest";
import {noise} from "../../../src/images/noise.js";
import {startNodeBackend} from "../../../src/network/backendNode.js";
import {onBackend} from "../../../src/network/model.js";
import {runToEnd} from "../../../src/network/steps.js";
import {answer} from "../../../src/worker/answer.js";
import type {RunCache} from "../../../src/worker/cachedRun.js";
import type {OwnQuestion} from "../../../src/worker/protocol.js";
import {branching} from "../../network/branching.js";

beforeAll(() => startNodeBackend("cpu"));

const model = () => onBackend(branching);
const photo = {key: "a", pixels: noise({width: 12, height: 13, channels: 3}, {seed: 1, mean: 127, deviation: 60})};
const question = {kind: "occlude", photo, window: [6, 6], stride: [6, 6], fill: "grey"} as const;

/** Returns the answer, and how many steps it took. */
async function asked(question: OwnQuestion<"occlude">, cache: RunCache, on = model()) {
  let steps = 0;
  const found = await runToEnd(answer({model: on, cache}, question, "cpu"), () => ++steps);
  return {...found, steps};
}

it("without a class an occlusion is about the best of the whole photo, without a layer about no map", async () => {
  const {class: index, label, scores, unit, strongest} = await asked(question, {});
  expect(scores.whole.top[0]).toMatchObject({index, label, logit: scores.whole.logit});
  expect(scores.windows.length).toBe(6);
  expect([scores.logits, scores.probabilities, scores.best].map((d) => d.length)).toEqual([6, 6, 6]);
  expect({unit, strongest, activity: scores.activity}).toEqual({unit: null, strongest: [], activity: []});
});

it("with a layer an occlusion is about its strongest map, unless another is asked for", async () => {
  const {unit, strongest, scores} = await asked({...question, layer: "first"}, {});
  expect(unit).toBe(strongest[0].unit);
  expect(scores.whole.activity).toBe(strongest[0].total);
  const other = await asked({...question, layer: "first", unit: strongest[1].unit}, {});
  expect(other.scores.whole.activity).toBe(strongest[1].total);
});

it("another class of an occlusion costs no step; another photo, fill or model is computed", async () => {
  const [cache, on]: [RunCache, ReturnType<typeof model>] = [{}, model()];
  const first = await asked(question, cache, on);
  expect(first.steps).toBeGreaterThan(0);
  const second = await asked({...question, class: 2}, cache, on);
  expect(second.steps).toBe(0);
  expect(second.scores.best).toEqual(first.scores.best);
  expect(second.class).toBe(2);
  expect((await asked({...question, fill: "black"}, cache, on)).steps).toBe(first.steps);
  expect((await asked({...question, photo: {...photo, key: "b"}}, cache, on)).steps).toBe(first.steps);
  expect((await asked({...question, photo: {...photo, key: "b"}}, cache)).steps).toBe(first.steps);
});

it("an occlusion leaves no tensor, and says which class it does not know", async () => {
  const on = model();
  await asked(question, {}, on);
  const before = tf.memory().numTensors;
  await asked({...question, layer: "first"}, {}, on);
  await expect(asked({...question, class: 99}, {}, on)).rejects.toThrow("unknown class: 99");
  expect(tf.memory().numTensors).toBe(before);
});
